// What reading, checking and writing cost beside Boost.JSON at work on the same bytes, in one run.

#include <govinfo/govinfo.hpp>

#include <govinfo_c.h>

#include <benchmark/benchmark.h>
#include <boost/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "allocations.hpp"

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

void read_text(benchmark::State& state) {
    measure(state, seed_text.size(),
            [] { benchmark::DoNotOptimize(govinfo::read(seed_text).has_value()); });
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

BENCHMARK(boost_parse);
BENCHMARK(read_and_validate);
BENCHMARK(c_read_and_validate);
BENCHMARK(validate);
BENCHMARK(fill_totals);
BENCHMARK(boost_serialize);
BENCHMARK(write_json);
BENCHMARK(read_text);
BENCHMARK(copied_text_100);
BENCHMARK(copied_text_200);

/// Keeps the fastest repetition of each benchmark: what disturbs a run only makes it slower.
class Fastest : public benchmark::BenchmarkReporter {
  public:
    struct Time {
        double nanoseconds, allocations, bytes;
    };

    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration) continue;
            const Time time{run.GetAdjustedRealTime(), run.counters.at("allocations"),
                            run.counters.at("bytes")};
            const auto [at, is_first] = times_.emplace(run.run_name.function_name, time);
            if (!is_first && time.nanoseconds < at->second.nanoseconds) at->second = time;
        }
    }

    /// nullptr if it was filtered out.
    const Time* find(const std::string& name) const {
        const auto found = times_.find(name);
        return found == times_.end() ? nullptr : &found->second;
    }
    const std::map<std::string, Time>& times() const { return times_; }

  private:
    std::map<std::string, Time> times_;
};

void print_ratio(const Fastest& fastest, const char* ours, const char* theirs, const char* target) {
    const auto *left = fastest.find(ours), *right = fastest.find(theirs);
    if (!left || !right) return;
    std::printf("%-22s / %-18s %6.2f   target %s\n", ours, theirs,
                left->nanoseconds / right->nanoseconds, target);
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

    Fastest fastest;
    benchmark::RunSpecifiedBenchmarks(&fastest);

    std::printf("%-22s %10s %8s %12s\n", "", "ns", "MB/s", "allocations");
    for (const auto& [name, best] : fastest.times()) {
        std::printf("%-22s %10.0f ", name.c_str(), best.nanoseconds);
        if (best.bytes > 0)
            std::printf("%8.0f", best.bytes / best.nanoseconds * 1000);
        else
            std::printf("%8s", "");
        std::printf(" %12.0f\n", best.allocations);
    }
    std::printf("\n");
    print_ratio(fastest, "read_and_validate", "boost_parse", "<= 1.00");
    print_ratio(fastest, "c_read_and_validate", "boost_parse", "<= 1.00");
    print_ratio(fastest, "write_json", "boost_serialize", "<= 1.00");
    print_ratio(fastest, "copied_text_200", "copied_text_100", "< 2.50");
    if (const auto* best = fastest.find("validate")) {
        std::printf("%-22s   %-18s %6.0f ns target < 1000, allocations %.0f, target 0\n",
                    "validate", "", best->nanoseconds, best->allocations);
    }
}
