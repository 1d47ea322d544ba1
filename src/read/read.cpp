#include <govinfo/read.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "document/docx_document.hpp"
#include "document/html_document.hpp"
#include "document/ods_document.hpp"
#include "document/text_document.hpp"
#include "document/xlsx_document.hpp"
#include "json/json_reader.hpp"
#include "read/recognise.hpp"
#include "source/budget.hpp"
#include "source/sniff.hpp"
#include "source/source.hpp"

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

Attempt<Recognised> read_document(const Input& input, Budget& budget) {
    auto document = document_of(input, budget);
    if (!document) return document.error();
    auto recognised = recognise(*std::move(document), budget);
    if (recognised && input.source.damage) {
        auto& remarks = recognised->remarks;
        const Remark& damage = *input.source.damage;
        remarks.insert(std::upper_bound(remarks.begin(), remarks.end(), damage, stands_before),
                       damage);
    }
    return recognised;
}

/// Its places are all located here, together.
ReadResult located(const Input& input, Recognised recognised, const ReadOptions& options) {
    std::vector<Spot> spots;
    std::vector<Position*> positions;
    const auto locate_later = [&](const std::optional<Spot>& spot, Position& position) {
        if (!spot) return;
        spots.push_back(*spot);
        positions.push_back(&position);
    };
    ReadResult result{std::move(recognised.report), {}, {}, true};
    result.notes.reserve(recognised.remarks.size());
    for (Remark& remark : recognised.remarks) {
        result.notes.push_back(
            {remark.code, remark.cell, std::move(remark.path), std::move(remark.raw), {}});
        locate_later(remark.spot, result.notes.back().position);
    }
    if (options.provenance) {
        auto& [cells, sections] = result.provenance;
        cells.resize(recognised.cells.size());
        sections.resize(recognised.sections.size());
        for (std::size_t i = 0; i < cells.size(); ++i) locate_later(recognised.cells[i], cells[i]);
        for (std::size_t i = 0; i < sections.size(); ++i) {
            locate_later(recognised.sections[i], sections[i]);
        }
    }
    const std::vector<Position> found = locate(input, spots);
    for (std::size_t i = 0; i < found.size(); ++i) *positions[i] = found[i];
    return result;
}

}  // namespace

Result<ReadResult> read(std::string_view bytes, const ReadOptions& options) {
    if (auto error = refuse_too_large(bytes.size(), options)) return *std::move(error);
    Budget budget(options);
    const auto input = sniff(bytes, budget);
    if (!input) return input.error();
    if (input->kind == InputKind::json) return read_json_document(bytes, options);
    auto recognised = read_document(*input, budget);
    if (!recognised) return located(*input, recognised.error());
    return located(*input, *std::move(recognised), options);
}

}  // namespace govinfo
