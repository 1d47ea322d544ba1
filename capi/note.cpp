#include <govinfo/note.hpp>

#include <string>
#include <vector>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Language;
using govinfo::Note;

namespace {

const Note* note_at(const govinfo_report* report, std::size_t index) noexcept {
    return checked(report) ? element(report->read.notes, index) : nullptr;
}

std::vector<Bilingual> make_messages(const std::vector<Note>& notes) {
    std::vector<Bilingual> messages;
    messages.reserve(notes.size());
    for (const Note& note : notes)
        messages.push_back({message(note, Language::zh), message(note, Language::en)});
    return messages;
}

}  // namespace

size_t govinfo_report_note_count(const govinfo_report* report) {
    return checked(report) ? report->read.notes.size() : 0;
}

const char* govinfo_report_note_code(const govinfo_report* report, size_t index) {
    const Note* note = note_at(report, index);
    return note ? name(note->code).data() : nullptr;
}

const char* govinfo_report_note_path(const govinfo_report* report, size_t index) {
    const Note* note = note_at(report, index);
    return note ? c_str(note->path) : nullptr;
}

const char* govinfo_report_note_raw(const govinfo_report* report, size_t index) {
    const Note* note = note_at(report, index);
    return note ? c_str(note->raw) : nullptr;
}

size_t govinfo_report_note_line(const govinfo_report* report, size_t index) {
    const Note* note = note_at(report, index);
    return note ? note->position.line : 0;
}

size_t govinfo_report_note_column(const govinfo_report* report, size_t index) {
    const Note* note = note_at(report, index);
    return note ? note->position.column : 0;
}

int64_t govinfo_report_note_place(const govinfo_report* report, size_t index, int32_t part) {
    const Note* note = note_at(report, index);
    return place(note ? note->position : govinfo::Position{}, part);
}

const char* govinfo_report_note_message(const govinfo_report* report, size_t index,
                                        const char* in) {
    if (note_at(report, index) == nullptr) return nullptr;
    return guarded_value<const char*>(nullptr, [&] {
        const auto& messages =
            report->note_messages.get([&] { return make_messages(report->read.notes); });
        return c_str(messages[index][static_cast<std::size_t>(language(in))]);
    });
}
