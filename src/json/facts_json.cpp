#include <govinfo/facts.hpp>

#include <cstddef>
#include <utility>

#include "json/json_text.hpp"
#include "write/fact_rows.hpp"

namespace govinfo {
namespace {

class JsonFacts : public FactSink {
  public:
    explicit JsonFacts(FactTable table) : columns_(fact_columns(table)) {}

    void none() override { key() += "null"; }
    void text(std::string_view value) override { detail::append_json_string(key(), value); }
    void whole(std::int64_t value) override { key() += std::to_string(value); }
    void number(const Sum& value) override { text(to_string(value)); }
    void again(std::size_t count) override { rows_.again(count); }
    void end_row() override { rows_.end("}\n"); }

    std::string take() && { return std::move(rows_).take(); }

  private:
    std::string& key() {
        const std::string_view key = columns_[rows_.column()].key;
        return rows_.next("{\"", ",\"").append(key).append("\":");
    }

    std::span<const FactColumn> columns_;
    detail::FactRows rows_;
};

template <class Source>
std::string lines_of(FactTable table, const Source& source, Language language) {
    JsonFacts facts(table);
    put_facts(table, source, facts, language);
    return std::move(facts).take();
}

}  // namespace

std::string facts_json_lines(FactTable table, const FactSource& source, Language language) {
    return lines_of(table, source, language);
}

std::string facts_json_lines(FactTable table, const UnreadSource& source, Language language) {
    return lines_of(table, source, language);
}

std::string facts_json_lines(const RollupResult& result, Language language) {
    JsonFacts facts(FactTable::units);
    put_facts(result, facts, language);
    return std::move(facts).take();
}

}  // namespace govinfo
