#include <govinfo/facts.hpp>

#include <cstddef>

#include "write/csv.hpp"
#include "write/fact_rows.hpp"
#include "write/page.hpp"

namespace govinfo {
namespace {

class CsvFacts : public FactSink {
  public:
    void none() override { field({}); }
    void text(std::string_view value) override {
        field(detail::safe_csv(detail::is_printable(value) ? std::string(value)
                                                           : detail::printable(value)));
    }
    void whole(std::int64_t value) override { field(std::to_string(value)); }
    void number(const Sum& value) override { field(to_string(value)); }
    void again(std::size_t count) override { rows_.again(count); }
    void end_row() override { rows_.end("\r\n"); }

    std::string take() && { return std::move(rows_).take(); }

  private:
    void field(std::string_view text) { rows_.next("", ",") += text; }

    detail::FactRows rows_;
};

template <class Source>
std::string csv_of(FactTable table, const Source& source, Language language) {
    CsvFacts facts;
    put_facts(table, source, facts, language);
    return std::move(facts).take();
}

}  // namespace

std::string facts_csv_head(FactTable table) {
    CsvFacts facts;
    for (const FactColumn& each : fact_columns(table)) facts.text(each.key);
    facts.end_row();
    return std::move(facts).take();
}

std::string facts_csv(FactTable table, const FactSource& source, Language language) {
    return csv_of(table, source, language);
}

std::string facts_csv(FactTable table, const UnreadSource& source, Language language) {
    return csv_of(table, source, language);
}

std::string facts_csv(const RollupResult& result, Language language) {
    CsvFacts facts;
    put_facts(result, facts, language);
    return std::move(facts).take();
}

}  // namespace govinfo
