#include <govinfo/facts.hpp>

#include <cstddef>
#include <utility>

#include "json/json_text.hpp"

namespace govinfo {
namespace {

class JsonFacts : public FactSink {
  public:
    explicit JsonFacts(FactTable table) : columns_(fact_columns(table)) {}

    void none() override { key() += "null"; }
    void text(std::string_view value) override { detail::append_json_string(key(), value); }
    void whole(std::int64_t value) override { key() += std::to_string(value); }
    void number(const Sum& value) override { text(to_string(value)); }
    void end_row() override {
        out_ += "}\n";
        next_ = 0;
    }

    std::string take() && { return std::move(out_); }

  private:
    std::string& key() {
        out_ += next_ == 0 ? "{\"" : ",\"";
        return out_.append(columns_[next_++].key).append("\":");
    }

    std::span<const FactColumn> columns_;
    std::size_t next_ = 0;
    std::string out_;
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
