/* Loads the library by name, reads a report, lets it go and ends: nothing of it may run after that. */
#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif
#include <stdio.h>

static void* loaded(const char* library) {
#ifdef _WIN32
    return (void*)LoadLibraryA(library);
#else
    return dlopen(library, RTLD_NOW | RTLD_LOCAL);
#endif
}

static void* found(void* library, const char* name) {
#ifdef _WIN32
    return (void*)GetProcAddress((HMODULE)library, name);
#else
    return dlsym(library, name);
#endif
}

static void let_go(void* library) {
#ifdef _WIN32
    FreeLibrary((HMODULE)library);
#else
    dlclose(library);
#endif
}

typedef int new_report(const char* form, void** report, void** error);
typedef void free_report(void* report);

int main(int count, char** arguments) {
    int round;
    for (round = 0; round < 3; ++round) {
        void* library = count > 1 ? loaded(arguments[1]) : NULL;
        void* report = NULL;
        new_report* make;
        free_report* end;
        if (library == NULL) {
            fputs("the library was not loaded\n", stderr);
            return 1;
        }
        make = (new_report*)found(library, "govinfo_report_new");
        end = (free_report*)found(library, "govinfo_report_free");
        if (make == NULL || end == NULL || make("2021", &report, NULL) != 0) return 1;
        end(report);
        let_go(library);
    }
    return 0;
}
