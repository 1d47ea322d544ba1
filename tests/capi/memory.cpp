// Out of memory at every allocation in turn: a status, `*out` NULL, the report as it was, no leak.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>
#include <string>

#include "check.h"

namespace {

long live = 0;       // allocations that are not freed yet
long countdown = 0;  // to the allocation that fails; 0 = none does

}  // namespace

// In place of those that the shared library would find in the C++ runtime.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    if (countdown != 0 && --countdown == 0) return nullptr;
    void* block = std::malloc(size != 0 ? size : 1);
    if (block != nullptr) ++live;
    return block;
}
void* operator new(std::size_t size) {
    if (void* block = operator new(size, std::nothrow)) return block;
    throw std::bad_alloc();
}
void operator delete(void* block) noexcept {
    if (block != nullptr) --live;
    std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
    operator delete(block);
}

namespace {

/// Breaks rules, lacks totals, has prose, and cells that keep how they were printed.
govinfo_report* faulty_report() {
    govinfo_report* report = clean_report();
    govinfo_report_set_cell_count(report, "requests/received/person", 3, nullptr);
    govinfo_report_set_cell_blank(report, "requests/received/total", nullptr);
    govinfo_report_set_cell_text(report, "requests/granted/person", "1,113件", nullptr);
    govinfo_report_set_cell_text(report, "proactive/regulations/issued", "详见附件一", nullptr);
    govinfo_report_add_section(report, "overview", "一、总体情况", "本年度收到申请三件。", nullptr);
    return report;
}

std::string json_of(const govinfo_report* report) {
    govinfo_text* text = nullptr;
    CHECK(govinfo_report_write_json(report, &text, nullptr) == GOVINFO_OK);
    std::string json(govinfo_text_data(text), govinfo_text_size(text));
    govinfo_text_free(text);
    return json;
}

/// Calls with the nth allocation failing. False if there were not as many.
template <class Call>
bool fails(long nth, Call call) {
    govinfo_report* report = faulty_report();
    const std::string as_it_was = json_of(report);
    govinfo_error* error = nullptr;
    countdown = nth;
    const govinfo_status status = call(report, &error);
    const bool failed = countdown == 0;
    countdown = 0;
    if (!failed) CHECK(status == GOVINFO_OK);
    if (status != GOVINFO_OK) {
        CHECK(status == GOVINFO_E_NO_MEMORY);
        CHECK(govinfo_error_status(error) == GOVINFO_E_NO_MEMORY);
        CHECK_TEXT(govinfo_error_message(error), "out of memory");
        CHECK_TEXT(govinfo_error_message_in(error, "zh"), "内存不足");
        CHECK(json_of(report) == as_it_was);
    } else {
        CHECK(error == nullptr);
    }
    govinfo_error_free(error);
    govinfo_report_free(report);
    return failed;
}

/// `call(report, error)` frees what it makes. Of thousands of allocations each `step`th fails.
template <class Call>
void survives(const char* name, Call call, long step = 1) {
    for (long nth = 1;; nth += step) {
        const int failures_before = check_failures;
        long before = live;
        bool failed = fails(nth, call);
        if (live != before) {  // an index that is kept for good is made once, a leak every time
            before = live;
            failed = fails(nth, call);
        }
        CHECK(live == before);
        if (check_failures != failures_before)
            std::fprintf(stderr, "  in %s, allocation %ld\n", name, nth);
        if (failed) continue;
        CHECK(nth > 1);  // else the operators above are not those in use
        std::printf("%s: %ld allocations\n", name, nth - 1);
        return;
    }
}

/// `make(report, &out, error)` makes an object, which `free` frees.
template <class Object, class Make>
void survives_making(const char* name, Make make, void (*free)(Object*), long step = 1) {
    survives(
        name,
        [=](govinfo_report* report, govinfo_error** error) {
            Object* out = reinterpret_cast<Object*>(&live);
            const govinfo_status status = make(report, &out, error);
            CHECK((out != nullptr) == (status == GOVINFO_OK));
            free(out);
            return status;
        },
        step);
}

template <class Read>
void survives_reading(const char* name, const std::string& bytes, Read read) {
    survives_making<govinfo_report>(
        name,
        [&](govinfo_report*, govinfo_report** out, govinfo_error** error) {
            return read(bytes.data(), bytes.size(), out, error);
        },
        govinfo_report_free);
}

void objects_are_made_or_not() {
    survives_making<govinfo_report>(
        "new",
        [](govinfo_report*, govinfo_report** out, govinfo_error** error) {
            return govinfo_report_new("2021", out, error);
        },
        govinfo_report_free);
    survives_making<govinfo_report>("clone", govinfo_report_clone, govinfo_report_free);
    survives_making<govinfo_text>("write_json", govinfo_report_write_json, govinfo_text_free);
    survives_making<govinfo_text>(
        "write_schema",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            return govinfo_form_write_schema(govinfo_report_form(report), out, error);
        },
        govinfo_text_free);
    survives_making<govinfo_changes>(
        "fill_totals",
        [](govinfo_report* report, govinfo_changes** out, govinfo_error** error) {
            return govinfo_report_fill_totals(report, nullptr, out, error);
        },
        govinfo_changes_free);
}

void documents_are_read_or_not() {
    govinfo_report* report = faulty_report();
    const std::string json = json_of(report);
    govinfo_report_free(report);
    std::ifstream seed(GOVINFO_SOURCE_DIR "/examples/data/luobei-education-2020.txt",
                       std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(seed), {}};
    const auto read = [](const char* data, std::size_t size, govinfo_report** out,
                         govinfo_error** error) {
        return govinfo_report_read(data, size, nullptr, out, error);
    };
    survives_reading("read_json", json, govinfo_report_read_json);
    survives_reading("read of json", json, read);
    survives_reading("read of text", text, read);
}

void errors_are_made_or_not() {
    survives("an error with its words", [](govinfo_report*, govinfo_error** error) {
        govinfo_report* out = nullptr;
        const char json[] = "{\"govinfo\":1,\"form\":\"2021\",\"year\":2024,\"year\":2024}";
        const govinfo_status status = govinfo_report_read_json(json, sizeof json - 1, &out, error);
        CHECK(out == nullptr);
        if (status != GOVINFO_E_DUPLICATE_KEY) return status;
        CHECK(govinfo_error_status(*error) == GOVINFO_E_DUPLICATE_KEY);
        govinfo_error_free(*error);
        *error = nullptr;
        return govinfo_status{GOVINFO_OK};
    });
}

void findings_are_made_or_not() {
    static const char* const enable[] = {"PUB", "T2.NEWLY_PUBLISHED"};
    static const char accepted[] = "{\"T3.BALANCE@person\":\"已在备注中说明，与上级核对过\"}";
    survives_making<govinfo_findings>(
        "validate",
        [](govinfo_report* report, govinfo_findings** out, govinfo_error** error) {
            govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
            options.previous = report;
            options.enable = enable;
            options.enable_count = 2;
            options.accept_json = accepted;
            options.accept_size = sizeof accepted - 1;
            return govinfo_report_validate(report, &options, out, error);
        },
        govinfo_findings_free);
    survives_making<govinfo_text>(
        "findings_write_json",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            govinfo_findings* findings = nullptr;
            *out = nullptr;
            const govinfo_status status =
                govinfo_report_validate(report, nullptr, &findings, error);
            if (status != GOVINFO_OK) return status;
            const govinfo_status written = govinfo_findings_write_json(findings, out, error);
            govinfo_findings_free(findings);
            return written;
        },
        govinfo_text_free);
    survives_making<govinfo_text>(
        "findings_write_tables_json",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            govinfo_findings* findings = nullptr;
            *out = nullptr;
            const govinfo_status status =
                govinfo_report_validate(report, nullptr, &findings, error);
            if (status != GOVINFO_OK) return status;
            const govinfo_status written =
                govinfo_findings_write_tables_json(findings, report, out, error);
            govinfo_findings_free(findings);
            return written;
        },
        govinfo_text_free);
}

void diagnoses_are_made_or_not() {
    survives_making<govinfo_diagnosis>(
        "diagnose",
        [](govinfo_report* report, govinfo_diagnosis** out, govinfo_error** error) {
            return govinfo_report_diagnose(report, nullptr, out, error);
        },
        govinfo_diagnosis_free);
    survives_making<govinfo_text>(
        "diagnosis_write_json",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            govinfo_diagnosis* diagnosis = nullptr;
            *out = nullptr;
            const govinfo_status status =
                govinfo_report_diagnose(report, nullptr, &diagnosis, error);
            if (status != GOVINFO_OK) return status;
            const govinfo_status written = govinfo_diagnosis_write_json(diagnosis, out, error);
            govinfo_diagnosis_free(diagnosis);
            return written;
        },
        govinfo_text_free);
}

void years_and_prose_are_read_or_not() {
    survives_making<govinfo_text>(
        "write_chart",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            return govinfo_report_write_chart(&report, 1, "zh", out, error);
        },
        govinfo_text_free);
    survives_making<govinfo_text>(
        "write_comparison_json",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            return govinfo_report_write_comparison_json(report, report, nullptr, out, error);
        },
        govinfo_text_free);
    survives_making<govinfo_report>(
        "new_after",
        [](govinfo_report* report, govinfo_report** out, govinfo_error** error) {
            return govinfo_report_new_after(report, nullptr, out, error);
        },
        govinfo_report_free);
    survives_making<govinfo_text>("write_statements_json", govinfo_report_write_statements_json,
                                  govinfo_text_free);
    survives_making<govinfo_text>(
        "write_indicators_json",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            return govinfo_report_write_indicators_json(report, nullptr, out, error);
        },
        govinfo_text_free);
    survives_making<govinfo_text>(
        "text_index",
        [](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
            govinfo_text_index* index = nullptr;
            *out = nullptr;
            const govinfo_status status = govinfo_text_index_new(&report, 1, &index, error);
            if (status != GOVINFO_OK) return status;
            const govinfo_status written =
                govinfo_text_index_write_copied_json(index, report, out, error);
            govinfo_text_index_free(index);
            return written;
        },
        govinfo_text_free);
}

void lists_are_written_or_not() {
    for (const char* kind : {"csv", "html", "docx", "xlsx"})
        survives_making<govinfo_text>(
            kind,
            [kind](govinfo_report* report, govinfo_text** out, govinfo_error** error) {
                govinfo_findings* findings = nullptr;
                *out = nullptr;
                govinfo_status status = govinfo_report_validate(report, nullptr, &findings, error);
                if (status == GOVINFO_OK)
                    status = govinfo_findings_write_report(findings, report, nullptr, kind, nullptr,
                                                           out, error);
                govinfo_findings_free(findings);
                return status;
            },
            govinfo_text_free);
    survives_making<govinfo_changes>(
        "losses",
        [](govinfo_report* report, govinfo_changes** out, govinfo_error** error) {
            return govinfo_report_losses(report, report, out, error);
        },
        govinfo_changes_free);
}

void reports_are_changed_or_not() {
    survives("set_title", [](govinfo_report* report, govinfo_error** error) {
        return govinfo_report_set_title(report, "某县教育局关于二〇二四年度政府信息公开工作的报告",
                                        error);
    });
    survives("set_cell_text", [](govinfo_report* report, govinfo_error** error) {
        return govinfo_report_set_cell_text(report, "requests/granted/person",
                                            "没有收到任何这样的申请", error);
    });
    survives("set_cell_text in a fresh cell", [](govinfo_report* report, govinfo_error** error) {
        return govinfo_report_set_cell_text(report, "requests/concluded/total",
                                            "没有收到任何这样的申请", error);
    });
    survives("add_section", [](govinfo_report* report, govinfo_error** error) {
        return govinfo_report_add_section(report, "problems", "五、存在的主要问题及改进情况", "无",
                                          error);
    });
}

/// A year's records, one by one and from a file; with one that is no record, and one twice.
void records_are_counted_or_not() {
    survives_making<govinfo_text>(
        "tally",
        [](govinfo_report*, govinfo_text** out, govinfo_error** error) {
            static const char* const keys[] = {"id", "received", "class", "outcome", "answered"};
            static const char* const values[] = {"2025-001", "2025-03-03", "自然人",
                                                 "refused/state_secret", "2025年3月21日"};
            static const char csv[] =
                "编号,决定日期,类别,金额（万元）\n2025-001,2025-01-05,行政事业性收费,1.25\n"
                "合计,,,\n";
            govinfo_tally* tally = nullptr;
            *out = nullptr;
            govinfo_status status = govinfo_tally_new("2021", 2025, nullptr, &tally, error);
            for (int i = 0; i < 2 && status == GOVINFO_OK; ++i)
                status = govinfo_tally_add_record(tally, "requests", keys, values, 5, error);
            if (status == GOVINFO_OK)
                status = govinfo_tally_add_file(tally, "decisions", csv, sizeof csv - 1, "收费.csv",
                                                nullptr, error);
            if (status == GOVINFO_OK) status = govinfo_tally_write_json(tally, nullptr, out, error);
            govinfo_tally_free(tally);
            return status;
        },
        govinfo_text_free, 41);
    survives_making<govinfo_text>(
        "tally_write_records_json",
        [](govinfo_report*, govinfo_text** out, govinfo_error** error) {
            static const char csv[] = "编号,决定日期,类别\n2025-001,2025-01-05,行政许可\n";
            static const char* const ids[] = {"2025-001"};
            govinfo_tally* tally = nullptr;
            *out = nullptr;
            govinfo_status status = govinfo_tally_new("2021", 2025, nullptr, &tally, error);
            if (status == GOVINFO_OK)
                status = govinfo_tally_write_records_json(tally, "decisions", csv, sizeof csv - 1,
                                                          nullptr, ids, 1, nullptr, out, error);
            govinfo_tally_free(tally);
            return status;
        },
        govinfo_text_free);
}

/// Getters without a status are NULL if there is no memory for what they would return.
void getters_are_neutral_or_right() {
    survives("cell_decimal", [](govinfo_report* report, govinfo_error**) {
        const char* digits = govinfo_report_cell_decimal(report, "requests/granted/person");
        if (digits != nullptr) CHECK_TEXT(digits, "1113");
        return govinfo_status{GOVINFO_OK};
    });
    survives("published", [](govinfo_report* report, govinfo_error**) {
        const char* date = govinfo_report_published(report);
        if (date != nullptr) CHECK_TEXT(date, "2025-01-20");
        return govinfo_status{GOVINFO_OK};
    });
}

}  // namespace

int main() {
    objects_are_made_or_not();
    documents_are_read_or_not();
    errors_are_made_or_not();
    findings_are_made_or_not();
    diagnoses_are_made_or_not();
    years_and_prose_are_read_or_not();
    lists_are_written_or_not();
    reports_are_changed_or_not();
    records_are_counted_or_not();
    getters_are_neutral_or_right();
    return check_result();
}
