// Prints the documents of tests/data/reports anew. usage: govinfo_test_documents FOLDER

#include <filesystem>
#include <fstream>

#include "golden/documents.hpp"

int main(int count, char** arguments) {
    if (count != 2) return 2;
    for (const auto& document : govinfo::test::test_documents()) {
        std::ofstream file(std::filesystem::path(arguments[1]) / document.file, std::ios::binary);
        file << document.bytes;
        if (!file.flush()) return 1;
    }
    return 0;
}
