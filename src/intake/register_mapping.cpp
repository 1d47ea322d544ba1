#include <govinfo/register_mapping.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "registers/column_words.hpp"
#include "source/budget.hpp"
#include "source/csv_reader.hpp"
#include "source/lines.hpp"
#include "source/source.hpp"

namespace govinfo {
namespace {

using detail::trim;
using detail::word_key;
using Fields = std::vector<std::string_view>;

constexpr std::string_view not_read = "-";

/// Of a line of a mapping, what cannot be.
struct Fault {
    ErrorCode code;
    std::string_view field;
};

bool has_words(const RegisterColumn& column) {
    return column.kind == FieldKind::row || column.kind == FieldKind::column ||
           column.kind == FieldKind::choice;
}

const Register* register_named(std::string_view name) {
    for (const Register& each : registers())
        if (word_key(name) == word_key(each.key) || word_key(name) == word_key(each.name.zh))
            return &each;
    return nullptr;
}

const RegisterColumn* column_named(const Register& in, std::string_view name) {
    for (const RegisterColumn& each : in.columns)
        for (const std::string_view known : {each.key, each.label.zh, each.label.en})
            if (word_key(known) == word_key(name)) return &each;
    return nullptr;
}

/// Takes the lines of a file one after the other.
class MappingReader {
  public:
    /// Why a line cannot be, if it cannot.
    std::optional<Fault> take(const Fields& fields) {
        if (fields.size() < 3 || fields.size() > 4)
            return Fault{ErrorCode::invalid_value, fields.front()};
        const Register* const in = register_named(fields[0]);
        if (in == nullptr) return Fault{ErrorCode::unknown_key, fields[0]};
        const RegisterColumn* const column = column_named(*in, fields[1]);
        const bool is_head = fields.size() == 3;
        if (column == nullptr && !(is_head && fields[1] == not_read))
            return Fault{ErrorCode::unknown_key, fields[1]};
        if (word_key(fields[2]).empty()) return Fault{ErrorCode::invalid_value, fields[2]};
        return is_head ? take_head(*in, column, fields[2])
                       : take_word(*in, *column, fields[2], fields[3]);
    }

    RegisterMapping mapping;

  private:
    std::optional<Fault> take_head(const Register& in, const RegisterColumn* column,
                                   std::string_view head) {
        const auto [at, is_new] = heads_.try_emplace({in.id, word_key(head)}, column);
        if (is_new) mapping.heads.push_back({in.id, std::string(head), column});
        if (at->second != column) return Fault{ErrorCode::duplicate_key, head};
        return std::nullopt;
    }

    std::optional<Fault> take_word(const Register& in, const RegisterColumn& column,
                                   std::string_view word, std::string_view means) {
        if (!has_words(column)) return Fault{ErrorCode::invalid_value, column.label.zh};
        if (!is_known(in, column, means)) return Fault{ErrorCode::invalid_value, means};
        const auto [at, is_new] =
            words_.try_emplace({in.id, column.key, word_key(word)}, word_key(means));
        if (is_new)
            mapping.words.push_back({in.id, &column, std::string(word), std::string(means)});
        if (at->second != word_key(means)) return Fault{ErrorCode::duplicate_key, word};
        return std::nullopt;
    }

    /// In any form: that of the tally is not known yet.
    bool is_known(const Register& in, const RegisterColumn& column, std::string_view word) {
        std::vector<detail::ColumnWords>& all = known_[&column];
        for (std::size_t i = all.size(); i < forms().size(); ++i)
            all.emplace_back(in, column, *forms()[i]);
        return std::any_of(all.begin(), all.end(), [&](const detail::ColumnWords& each) {
            return each.find(word) != detail::ColumnWords::unknown;
        });
    }

    std::map<const RegisterColumn*, std::vector<detail::ColumnWords>> known_;
    std::map<std::pair<RegisterKey, std::string>, const RegisterColumn*> heads_;
    std::map<std::tuple<RegisterKey, std::string_view, std::string>, std::string> words_;
};

/// The rest of a row that a spreadsheet filled up with blanks is none of it. Fields last as long as the
/// reader.
Fields fields_of(detail::CsvReader& reader) {
    Fields fields;
    reader.next(fields);
    for (std::string_view& field : fields) field = trim(field);
    while (fields.size() > 1 && fields.back().empty()) fields.pop_back();
    return fields;
}

}  // namespace

Result<RegisterMapping> RegisterMapping::read(std::string_view bytes) {
    detail::Budget budget{ReadOptions()};
    const auto source = detail::open_source(bytes, budget);
    if (!source) return source.error();
    MappingReader reader;
    detail::Lines lines(source->text);
    for (std::string_view line; lines.next(line);) {
        const std::string_view said = trim(line);
        if (said.empty() || said.starts_with('#')) continue;
        detail::CsvReader row(line, line.find('\t') != line.npos ? '\t' : ',');
        if (const auto fault = reader.take(fields_of(row)))
            return located(
                *source,
                {fault->code, std::string(detail::excerpt(fault->field)),
                 detail::Place{static_cast<std::size_t>(said.data() - source->text.data())}});
    }
    return std::move(reader.mapping);
}

}  // namespace govinfo
