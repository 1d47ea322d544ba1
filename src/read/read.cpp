#include <govinfo/read.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/docx_document.hpp"
#include "document/html_document.hpp"
#include "document/ods_document.hpp"
#include "document/text_document.hpp"
#include "document/xlsx_document.hpp"
#include "json/json_reader.hpp"
#include "read/read_document.hpp"
#include "source/budget.hpp"
#include "source/sniff.hpp"
#include "source/source.hpp"
#include "source/text_runs.hpp"

namespace govinfo {
namespace {

using namespace detail;

Attempt<Document> document_of(const Input& input, Budget& budget) {
    switch (input.kind) {
#ifdef GOVINFO_HTML
        case InputKind::html:
            return html_document(input.source.text, budget);
#endif
#ifdef GOVINFO_DOCX
        case InputKind::docx:
            return docx_document(input.source.bytes, budget);
#endif
#ifdef GOVINFO_XLSX
        case InputKind::xlsx:
            return xlsx_document(input.source.bytes, budget);
        case InputKind::ods:
            return ods_document(input.source.bytes, budget);
#endif
        default:
            return text_document(input.source.text, budget);
    }
}

/// What is located together.
struct Later {
    std::vector<Spot> spots;
    std::vector<Position*> positions;

    void add(const std::optional<Spot>& spot, Position& position) {
        if (!spot) return;
        spots.push_back(*spot);
        positions.push_back(&position);
    }
};

/// The runs of the prose, which in what is no text are known by their paragraphs alone. `ends` takes
/// where those of a text end that was decoded.
void add_runs(const Input& input, const std::vector<std::vector<SpottedRun>>& paragraphs,
              ReadResult& result, std::deque<Position>& ends, Later& later) {
    const bool is_text = input.kind == InputKind::text || input.kind == InputKind::html;
    auto& text = result.provenance.text;
    text.resize(paragraphs.size());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const std::string_view words = result.report.sections()[i].text;
        const auto runs = is_text ? part_runs(input.source, words, paragraphs[i]) : paragraphs[i];
        text[i].reserve(runs.size());
        for (const SpottedRun& run : runs) {
            text[i].push_back({run.begin, is_text ? run.size : 0, {}});
            later.add(run.spot, text[i].back().position);
            if (!is_text || input.source.decoded.empty()) continue;
            const auto end = static_cast<std::size_t>(run.spot.place) + run.size;
            later.add(Spot{Place{end}}, ends.emplace_back());
        }
    }
}

/// Its places are all located here, together.
ReadResult located(const Input& input, Recognised recognised, const ReadOptions& options) {
    Later later;
    std::deque<Position> ends;
    ReadResult result{std::move(recognised.report), {}, {}, true};
    result.notes.reserve(recognised.remarks.size());
    for (Remark& remark : recognised.remarks) {
        result.notes.push_back(
            {remark.code, remark.cell, std::move(remark.path), std::move(remark.raw), {}});
        later.add(remark.spot, result.notes.back().position);
    }
    if (options.provenance) {
        auto& cells = result.provenance.cells;
        auto& sections = result.provenance.sections;
        cells.resize(recognised.cells.size());
        sections.resize(recognised.sections.size());
        for (std::size_t i = 0; i < cells.size(); ++i) later.add(recognised.cells[i], cells[i]);
        for (std::size_t i = 0; i < sections.size(); ++i) {
            later.add(recognised.sections[i], sections[i]);
        }
        add_runs(input, recognised.text, result, ends, later);
    }
    const std::vector<Position> found = locate(input, later.spots);
    for (std::size_t i = 0; i < found.size(); ++i) *later.positions[i] = found[i];
    set_widths(result, ends);
    return result;
}

}  // namespace

namespace detail {

Attempt<Recognised> read_document(const Input& input, Budget& budget, bool keeps_printed) {
    auto document = document_of(input, budget);
    if (!document) return document.error();
    auto recognised = recognise(*std::move(document), budget, keeps_printed);
    if (recognised && input.source.damage) {
        auto& remarks = recognised->remarks;
        const Remark& damage = *input.source.damage;
        remarks.insert(std::upper_bound(remarks.begin(), remarks.end(), damage, stands_before),
                       damage);
    }
    return recognised;
}

}  // namespace detail

Result<ReadResult> read(std::string_view bytes, const ReadOptions& options) {
    if (auto error = refuse_too_large(bytes.size(), options)) return *std::move(error);
    std::optional<Encoding> said;
    if (!options.encoding.empty()) {
        said = encoding_labelled(options.encoding);
        if (!said) return Error{ErrorCode::unknown_encoding, std::string(options.encoding)};
    }
    Budget budget(options);
    const auto input = sniff(bytes, budget, said);
    if (!input) return input.error();
    if (input->kind == InputKind::json) return read_json_document(bytes, options);
    auto recognised = read_document(*input, budget, false);
    if (!recognised) return located(*input, recognised.error());
    return located(*input, *std::move(recognised), options);
}

}  // namespace govinfo
