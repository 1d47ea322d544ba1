#include <govinfo/facts.hpp>

#include <optional>
#include <string>

#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/read.hpp>
#include <govinfo/validate.hpp>

#include "arguments.hpp"
#include "arrow.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::FactSource;
using govinfo::FactTable;
using govinfo::Language;
using govinfo::UnreadSource;

namespace {

std::optional<FactTable> table_of(std::string_view given) {
    for (const FactTable each :
         {FactTable::cells, FactTable::findings, FactTable::reports, FactTable::units})
        if (govinfo::name(each) == given) return each;
    return std::nullopt;
}

void add(govinfo_facts& facts, const FactSource& source) {
    if (facts.table == FactTable::cells)
        return put_facts(facts.table, source, facts.sink, facts.language);
    const govinfo::ReadResult& read = source.read;
    const govinfo::Explanation explanation = explain(read, validate(read));
    const govinfo::Diagnosis diagnosis = diagnose(read.report);
    put_facts(facts.table, {source.file, read, &explanation, &diagnosis}, facts.sink,
              facts.language);
}

void add_unread(govinfo_facts& facts, std::string_view source, std::string_view zh,
                std::string_view en) {
    put_facts(facts.table, UnreadSource{source, {zh, en}}, facts.sink, facts.language);
}

}  // namespace

govinfo_status govinfo_facts_new(const char* table, const char* language_name, govinfo_facts** out,
                                 govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const auto wanted = table_of(view(table));
        if (!wanted) return wrong_argument("table", view(table));
        *out = new govinfo_facts{
            .table = *wanted, .language = language(language_name), .sink = ArrowSink(*wanted)};
        return {};
    });
}

govinfo_status govinfo_facts_add(govinfo_facts* facts, const char* source, const void* data,
                                 size_t size, const govinfo_read_options* options,
                                 govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(facts)) return wrong_object("facts");
        if (facts->table == FactTable::units) return wrong_argument("facts");
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        govinfo_read_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto read = govinfo::read(*bytes, read_options(given));
        if (read) {
            add(*facts, {view(source), *read});
        } else {
            add_unread(*facts, view(source), message(read.error(), Language::zh),
                       message(read.error(), Language::en));
        }
        return {};
    });
}

govinfo_status govinfo_facts_add_unread(govinfo_facts* facts, const char* source, const char* why,
                                        govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(facts)) return wrong_object("facts");
        if (facts->table == FactTable::units) return wrong_argument("facts");
        if (!govinfo::is_utf8(view(why))) return wrong_argument("why");
        add_unread(*facts, view(source), view(why), view(why));
        return {};
    });
}

govinfo_status govinfo_facts_append(govinfo_facts* facts, govinfo_facts* other,
                                    govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(facts)) return wrong_object("facts");
        if (!checked(other)) return wrong_object("other");
        if (facts == other || facts->table != other->table) return wrong_argument("other");
        facts->sink.append(other->sink);
        return {};
    });
}

govinfo_status govinfo_facts_write_schema(const govinfo_facts* facts, struct ArrowSchema* out,
                                          govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(facts)) return wrong_object("facts");
        export_schema(facts->table, *out);
        return {};
    });
}

govinfo_status govinfo_facts_write_stream(govinfo_facts* facts, struct ArrowArrayStream* out,
                                          govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(facts)) return wrong_object("facts");
        export_stream(facts->table, facts->sink.batches(), *out);
        return {};
    });
}

void govinfo_facts_free(govinfo_facts* facts) {
    delete checked(facts);
}
