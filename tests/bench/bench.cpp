// What reading, checking and writing cost beside Boost.JSON at work on the same bytes, and beside
// each other, in one run.

#include <govinfo/govinfo.hpp>

#include <govinfo_c.h>

#include <benchmark/benchmark.h>
#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "allocations.hpp"
#include "base/unicode.hpp"

namespace {

std::string contents(const std::string& path) {
    std::ifstream file(GOVINFO_SOURCE_DIR "/" + path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file) {
        std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
        std::exit(2);
    }
    return bytes.str();
}

const std::string report_json = contents("tests/bench/report.json");
const std::string seed_text = contents("examples/data/luobei-education-2020.txt");
const govinfo::Report report = govinfo::read_json(report_json).value();

/// The same without its prose, with what the reader noted.
govinfo::ReadResult tables_alone() {
    govinfo::ReadResult out = govinfo::read(report_json).value();
    out.report.sections().clear();
    return out;
}
const govinfo::ReadResult tables = tables_alone();

/// The same with 4 KB of prose, the words of a report that a department published.
govinfo::Report with_long_prose() {
    const auto other =
        govinfo::read_json(contents("tests/data/reports/luobei-education-2020.json"));
    govinfo::Report out = report;
    out.sections().clear();
    std::size_t room = 4200;
    for (govinfo::Section section : other->sections()) {
        if (section.text.size() > room)
            section.text.erase(section.text.rfind("。", room) + std::string_view("。").size());
        room -= section.text.size();
        out.sections().push_back(std::move(section));
    }
    return out;
}
const govinfo::Report long_prose = with_long_prose();

/// With eleven failures: a blank, the sums of five cells.
govinfo::Report with_failures() {
    govinfo::Report out = report;
    for (const char* path :
         {"requests/received/person", "requests/granted/business", "requests/carried_out/research",
          "requests/concluded/total", "proceedings/litigation_direct/total"})
        out.set_number(*out.form().find(path), *govinfo::Decimal::from_count(977));
    out.set_blank(*out.form().find("proactive/licensing/decisions"));
    return out;
}
const govinfo::Report wrong = with_failures();

const std::string clerk_docx =
    contents("tests/data/reports/luobei-education-2020.python-docx.docx");
const std::string wrong_page = govinfo::write(wrong, govinfo::DocumentKind::html).value();

/// Runs `body` in a loop; counts allocations per pass, and bytes if there are any.
template <class Body>
void measure(benchmark::State& state, std::size_t bytes, Body body) {
    const std::size_t before = allocations;
    for (auto _ : state) body();
    const auto passes = static_cast<double>(state.iterations());
    state.counters["allocations"] = static_cast<double>(allocations - before) / passes;
    state.counters["bytes"] = static_cast<double>(bytes);
}

void boost_parse(benchmark::State& state) {
    measure(state, report_json.size(),
            [] { benchmark::DoNotOptimize(boost::json::parse(report_json)); });
}

void read_and_validate(benchmark::State& state) {
    measure(state, report_json.size(), [] {
        const auto read = govinfo::read_json(report_json);
        benchmark::DoNotOptimize(govinfo::validate(*read).verdict());
    });
}

void c_read_and_validate(benchmark::State& state) {
    measure(state, report_json.size(), [] {
        govinfo_report* read = nullptr;
        govinfo_findings* findings = nullptr;
        govinfo_report_read_json(report_json.data(), report_json.size(), &read, nullptr);
        govinfo_report_validate(read, nullptr, &findings, nullptr);
        benchmark::DoNotOptimize(findings);
        govinfo_findings_free(findings);
        govinfo_report_free(read);
    });
}

void validate(benchmark::State& state) {
    measure(state, 0, [] { benchmark::DoNotOptimize(govinfo::validate(report).verdict()); });
}

void validate_tables(benchmark::State& state) {
    measure(state, 0, [] { benchmark::DoNotOptimize(govinfo::validate(tables).verdict()); });
}

void validate_prose(benchmark::State& state) {
    measure(state, 0, [] { benchmark::DoNotOptimize(govinfo::validate(long_prose).verdict()); });
}

void normalize_prose(benchmark::State& state) {
    std::size_t bytes = 0;
    for (const govinfo::Section& section : long_prose.sections()) bytes += section.text.size();
    measure(state, bytes, [] {
        for (const govinfo::Section& section : long_prose.sections())
            benchmark::DoNotOptimize(govinfo::detail::to_nfc(section.text));
    });
}

void validate_wrong(benchmark::State& state) {
    measure(state, 0, [] { benchmark::DoNotOptimize(govinfo::validate(wrong).verdict()); });
}

/// What fails and what could not be assessed, in both languages.
void explain_wrong(benchmark::State& state) {
    const govinfo::Findings findings = govinfo::validate(wrong);
    measure(state, 0, [&] { benchmark::DoNotOptimize(govinfo::explain(wrong, findings)); });
}

void diagnose_clean(benchmark::State& state) {
    measure(state, 0, [] { benchmark::DoNotOptimize(govinfo::diagnose(report)); });
}

/// Of a report without totals; copying it is part of the time.
void fill_totals(benchmark::State& state) {
    govinfo::Report without_totals = report;
    for (const govinfo::RuleLine& line : report.form().rule_lines())
        if (line.defines) without_totals.set_absent(*line.defines);
    measure(state, 0, [&] {
        govinfo::Report filled = without_totals;
        benchmark::DoNotOptimize(govinfo::fill_totals(filled));
    });
}

void boost_serialize(benchmark::State& state) {
    const boost::json::value value = boost::json::parse(report_json);
    measure(state, report_json.size(),
            [&] { benchmark::DoNotOptimize(boost::json::serialize(value)); });
}

void write_json(benchmark::State& state) {
    measure(state, report_json.size(),
            [] { benchmark::DoNotOptimize(govinfo::write_json(report)); });
}

void write_kind(benchmark::State& state, govinfo::DocumentKind kind) {
    measure(state, govinfo::write(report, kind)->size(),
            [kind] { benchmark::DoNotOptimize(govinfo::write(report, kind)); });
}
void write_text(benchmark::State& state) {
    write_kind(state, govinfo::DocumentKind::text);
}
void write_html(benchmark::State& state) {
    write_kind(state, govinfo::DocumentKind::html);
}
void write_docx(benchmark::State& state) {
    write_kind(state, govinfo::DocumentKind::docx);
}
void write_xlsx(benchmark::State& state) {
    write_kind(state, govinfo::DocumentKind::xlsx);
}

/// Of 40 KB, as a clerk's document.
void read_docx(benchmark::State& state) {
    measure(state, clerk_docx.size(), [] { benchmark::DoNotOptimize(govinfo::read(clerk_docx)); });
}

void write_back_docx(benchmark::State& state) {
    govinfo::Report changed = govinfo::read(clerk_docx)->report;
    changed.set_number(*changed.form().find("requests/received/person"),
                       *govinfo::Decimal::from_count(977));
    measure(state, clerk_docx.size(),
            [&changed] { benchmark::DoNotOptimize(govinfo::write_back(changed, clerk_docx)); });
}

/// All that check does with a page.
void check_page(benchmark::State& state) {
    measure(state, wrong_page.size(), [] {
        const auto read = govinfo::read(wrong_page);
        benchmark::DoNotOptimize(govinfo::explain(*read, govinfo::validate(*read)));
        benchmark::DoNotOptimize(govinfo::diagnose(read->report));
    });
}

/// What a list costs besides.
void list_kind(benchmark::State& state, govinfo::ListKind kind) {
    const auto read = govinfo::read(wrong_page);
    const govinfo::Explanation explanation = govinfo::explain(*read, govinfo::validate(*read));
    const govinfo::Diagnosis diagnosis = govinfo::diagnose(read->report);
    govinfo::ProblemList list = govinfo::ProblemList::create(kind).value();
    benchmark::DoNotOptimize(list.begin());
    const std::string piece = list.add("a.html", *read, explanation, diagnosis);
    measure(state, piece.size(),
            [&] { benchmark::DoNotOptimize(list.add("a.html", *read, explanation, diagnosis)); });
}
void list_csv(benchmark::State& state) {
    list_kind(state, govinfo::ListKind::csv);
}
void list_html(benchmark::State& state) {
    list_kind(state, govinfo::ListKind::html);
}
void list_docx(benchmark::State& state) {
    list_kind(state, govinfo::ListKind::docx);
}
void list_xlsx(benchmark::State& state) {
    list_kind(state, govinfo::ListKind::xlsx);
}

void read_text(benchmark::State& state) {
    measure(state, seed_text.size(),
            [] { benchmark::DoNotOptimize(govinfo::read(seed_text).has_value()); });
}

/// A million of these in a second on one core.
void roll_up_sums(benchmark::State& state) {
    govinfo::Rollup rollup({.trace = false});
    measure(state, 0, [&] { rollup.add(tables.report); });
}

void roll_up(benchmark::State& state) {
    govinfo::Rollup rollup;
    measure(state, 0, [&] {
        rollup.add(tables.report);
        if (rollup.size() == 100'000) rollup = govinfo::Rollup();
    });
}

/// Each unit with a name of its own.
void roll_up_names(benchmark::State& state) {
    govinfo::Rollup rollup({.trace = false});
    govinfo::Report named = tables.report;
    std::string& organ = named.header().organ;
    organ = "某省某市某县第0000000局";
    const std::size_t last = organ.rfind('0');
    measure(state, 0, [&] {
        std::size_t digit = last;
        for (; organ[digit] == '9'; --digit) organ[digit] = '0';
        ++organ[digit];
        rollup.add(named);
    });
}

std::string bytes_of_file() {
    std::string bytes(report_json.size(), '\0');
    std::FILE* const file = std::fopen(GOVINFO_SOURCE_DIR "/tests/bench/report.json", "rb");
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
    return bytes;
}

void boost_parse_file(benchmark::State& state) {
    measure(state, report_json.size(),
            [] { benchmark::DoNotOptimize(boost::json::parse(bytes_of_file())); });
}

void roll_up_file(benchmark::State& state) {
    govinfo::Rollup rollup({.trace = false});
    measure(state, report_json.size(), [&] { rollup.add(govinfo::read(bytes_of_file())->report); });
}

/// What such an array has in its buffers.
std::size_t bytes_in(const ArrowArray& array, const ArrowSchema& schema) {
    const auto rows = static_cast<std::size_t>(array.length);
    std::size_t bytes = 0;
    for (std::int64_t i = 0; i < array.n_children; ++i) {
        const char form = *schema.children[i]->format;
        const auto* ends = static_cast<const std::int32_t*>(array.children[i]->buffers[1]);
        bytes += form == 'u' ? 4 * (rows + 1) + static_cast<std::size_t>(ends[rows])
                             : rows * (form == 'l' ? 8 : 16);
        if (array.children[i]->buffers[0] != nullptr) bytes += rows / 8;
    }
    return bytes;
}

/// All arrays of a stream, released at once; what was in them.
std::size_t drain(govinfo_facts* facts) {
    ArrowArrayStream stream = {};
    ArrowSchema schema = {};
    govinfo_facts_write_stream(facts, &stream, nullptr);
    stream.get_schema(&stream, &schema);
    std::size_t bytes = 0;
    for (ArrowArray array = {};; array.release(&array)) {
        stream.get_next(&stream, &array);
        if (array.release == nullptr) break;
        bytes += bytes_in(array, schema);
    }
    schema.release(&schema);
    stream.release(&stream);
    return bytes;
}

constexpr int facts_at_a_time = 1024;

govinfo_facts* facts_of_cells() {
    govinfo_facts* facts = nullptr;
    govinfo_facts_new("cells", "zh", &facts, nullptr);
    for (int i = 0; i < facts_at_a_time; ++i)
        govinfo_facts_add(facts, "reports/a.json", report_json.data(), report_json.size(), nullptr,
                          nullptr);
    return facts;
}

/// Their cells as Arrow arrays, from the bytes of the reports on.
void arrow_cells(benchmark::State& state) {
    govinfo_facts* const made = facts_of_cells();
    measure(state, drain(made), [] {
        govinfo_facts* const facts = facts_of_cells();
        benchmark::DoNotOptimize(drain(facts));
        govinfo_facts_free(facts);
    });
    govinfo_facts_free(made);
}

/// As often as for them.
void arrow_reading(benchmark::State& state) {
    measure(state, 0, [] {
        for (int i = 0; i < facts_at_a_time; ++i)
            benchmark::DoNotOptimize(govinfo::read(report_json).has_value());
    });
}

/// What was gathered, handed out once more.
void arrow_stream(benchmark::State& state) {
    govinfo_facts* const facts = facts_of_cells();
    measure(state, drain(facts), [facts] { benchmark::DoNotOptimize(drain(facts)); });
    govinfo_facts_free(facts);
}

/// Each of so many reports held against the others: sentences of their own and of a common stock.
void copied_text(benchmark::State& state, int count) {
    std::mt19937_64 random(13);
    const auto sentence = [](std::uint64_t from) {
        std::string out;
        for (std::uint64_t i = 0; i < 20; ++i) {
            const std::uint64_t code = 0x4E00 + (from * 7919 + i * i * 104729) % 0x5000;
            out += static_cast<char>(0xE0 | code >> 12);
            out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            out += static_cast<char>(0x80 | (code & 0x3F));
        }
        return out + "。";
    };
    std::vector<govinfo::Report> reports(static_cast<std::size_t>(count), report);
    std::vector<const govinfo::Report*> all;
    for (govinfo::Report& each : reports) {
        for (int i = 0; i < 100; ++i)
            each.sections()[0].text += sentence(random() % 4 == 0 ? random() % 50 : random());
        all.push_back(&each);
    }
    measure(state, 0, [&] {
        const govinfo::TextIndex index(all);
        for (const govinfo::Report* each : all) benchmark::DoNotOptimize(index.copied(*each));
    });
}
void copied_text_100(benchmark::State& state) {
    copied_text(state, 100);
}
void copied_text_200(benchmark::State& state) {
    copied_text(state, 200);
}

/// Rows of a database, each with another id; counting them at the end is not part of it.
void c_add_record(benchmark::State& state) {
    const char* const keys[] = {"id", "received", "class", "outcome", "answered"};
    const char* values[] = {nullptr, "2025-03-03", "自然人", "属于国家秘密", "2025-03-21"};
    govinfo_tally* tally = nullptr;
    govinfo_tally_new("2021", 2025, nullptr, &tally, nullptr);
    char id[] = "2025-00000000";
    values[0] = id;
    measure(state, 0, [&] {
        char* digit = id + sizeof id - 2;
        for (; *digit == '9'; --digit) *digit = '0';
        ++*digit;
        benchmark::DoNotOptimize(
            govinfo_tally_add_record(tally, "requests", keys, values, std::size(keys), nullptr));
    });
    govinfo_tally_free(tally);
}

BENCHMARK(boost_parse);
BENCHMARK(read_and_validate);
BENCHMARK(c_read_and_validate);
BENCHMARK(validate);
BENCHMARK(validate_tables);
BENCHMARK(validate_prose);
BENCHMARK(normalize_prose);
BENCHMARK(validate_wrong);
BENCHMARK(explain_wrong);
BENCHMARK(diagnose_clean);
BENCHMARK(fill_totals);
BENCHMARK(boost_serialize);
BENCHMARK(write_json);
BENCHMARK(write_text);
BENCHMARK(write_html);
BENCHMARK(write_docx);
BENCHMARK(write_xlsx);
BENCHMARK(read_docx);
BENCHMARK(write_back_docx);
BENCHMARK(check_page);
BENCHMARK(list_csv);
BENCHMARK(list_html);
BENCHMARK(list_docx);
BENCHMARK(list_xlsx);
BENCHMARK(read_text);
BENCHMARK(roll_up_sums);
BENCHMARK(roll_up);
BENCHMARK(roll_up_names)->Iterations(1'000'000);
BENCHMARK(boost_parse_file);
BENCHMARK(roll_up_file);
BENCHMARK(arrow_cells);
BENCHMARK(arrow_reading);
BENCHMARK(arrow_stream);
BENCHMARK(copied_text_100);
BENCHMARK(copied_text_200);
BENCHMARK(c_add_record);

/// Keeps what each benchmark took in each round, of which the median counts.
class Rounds : public benchmark::BenchmarkReporter {
  public:
    struct Row {
        std::vector<double> nanoseconds;
        double allocations, bytes;

        [[nodiscard]] double median() const {
            std::vector<double> sorted = nanoseconds;
            std::sort(sorted.begin(), sorted.end());
            return sorted[sorted.size() / 2];
        }
    };

    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration) continue;
            Row& row = rows_[run.run_name.function_name];
            row.nanoseconds.push_back(run.GetAdjustedRealTime());
            row.allocations = run.counters.at("allocations");
            row.bytes = run.counters.at("bytes");
        }
    }
    [[nodiscard]] const std::map<std::string, Row>& rows() const { return rows_; }

    /// Not a number if it was filtered out.
    [[nodiscard]] double median(const std::string& name) const {
        const auto found = rows_.find(name);
        return found == rows_.end() ? std::nan("") : found->second.median();
    }

    [[nodiscard]] double bytes(const std::string& name) const {
        const auto found = rows_.find(name);
        return found == rows_.end() ? std::nan("") : found->second.bytes;
    }

  private:
    std::map<std::string, Row> rows_;
};

void print_ratio(const char* name, double ratio, const char* target) {
    if (!std::isnan(ratio)) std::printf("%-44s %6.2f   target %s\n", name, ratio, target);
}

void print_ratios(const Rounds& rounds) {
    const auto ratio = [&](const char* ours, const char* theirs, const char* target) {
        print_ratio((std::string(ours) + " / " + theirs).c_str(),
                    rounds.median(ours) / rounds.median(theirs), target);
    };
    ratio("read_and_validate", "boost_parse", "<= 0.80");
    ratio("c_read_and_validate", "boost_parse", "<= 0.80");
    ratio("write_json", "boost_serialize", "<= 0.80");
    ratio("explain_wrong", "validate_wrong", "<= 1.50");
    const double rules = rounds.median("validate_prose") - rounds.median("validate_tables");
    print_ratio("rules over prose / normalize_prose", rules / rounds.median("normalize_prose"),
                "<= 3.00");
    ratio("copied_text_200", "copied_text_100", "< 2.50");
    ratio("write_html", "write_json", "<= 4.00");
    ratio("write_back_docx", "read_docx", "<= 2.00");
    for (const char* list : {"list_csv", "list_html", "list_docx", "list_xlsx"})
        ratio(list, "check_page", "<= 2.00");  // a list and the checking are thrice the checking
    print_ratio("roll_up_sums, µs", rounds.median("roll_up_sums") / 1000, "<= 1.00");
    print_ratio("roll_up_names, µs", rounds.median("roll_up_names") / 1000, "<= 1.00");
    ratio("roll_up_file", "boost_parse_file", "<= 2.00");
    print_ratio("arrow_cells less reading, GB/s",
                rounds.bytes("arrow_cells") /
                    (rounds.median("arrow_cells") - rounds.median("arrow_reading")),
                ">= 1.00");
    print_ratio("arrow_stream, GB/s", rounds.bytes("arrow_stream") / rounds.median("arrow_stream"),
                ">= 1.00");
    print_ratio("validate_tables, µs", rounds.median("validate_tables") / 1000, "<= 0.50");
    print_ratio("diagnose_clean, µs", rounds.median("diagnose_clean") / 1000, "<= 3.00");
    print_ratio("c_add_record, ns", rounds.median("c_add_record"), "<= 200");
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<char*> arguments(argv, argv + argc);
    char repetitions[] = "--benchmark_repetitions=20";
    char time[] = "--benchmark_min_time=0.02";
    char interleaving[] = "--benchmark_enable_random_interleaving=true";
    arguments.insert(arguments.begin() + 1, {repetitions, time, interleaving});
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());

    Rounds rounds;
    benchmark::RunSpecifiedBenchmarks(&rounds);

    std::printf("%-22s %10s %8s %12s\n", "", "ns", "MB/s", "allocations");
    for (const auto& [name, row] : rounds.rows()) {
        std::printf("%-22s %10.0f ", name.c_str(), row.median());
        if (row.bytes > 0)
            std::printf("%8.0f", row.bytes / row.median() * 1000);
        else
            std::printf("%8s", "");
        std::printf(" %12.0f\n", row.allocations);
    }
    std::printf("\n");
    print_ratios(rounds);
}
