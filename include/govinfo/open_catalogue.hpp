// The catalogue of open documents, 政府信息公开目录: of a register of documents what is open and
// public, to be published in its turn (s.12 of the Regulations).
//
//   OpenCatalogue catalogue({.organ = "某县教育局", .organ_code = organ_code("000014349")});
//   const auto read = read_register(RegisterKey::documents, bytes, "公文.csv", sink_of(catalogue));
//   const OpenCatalogueResult result = catalogue.result();
//   std::cout << write_open_catalogue(result, OpenCatalogueKind::html).value();
//   for (const RecordFinding& each : result.exceptions) …      // what could not be listed, and why
//
// No record vanishes: each is listed, left out for what it is, or an exception.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/document_life.hpp>
#include <govinfo/register_file.hpp>
#include <govinfo/result.hpp>
#include <govinfo/tally.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// 组织机构代码, nine characters of GB 11714 that end in their check character. It may be written
/// with a hyphen before that, or be taken out of a 统一社会信用代码. Empty for anything else.
[[nodiscard]] std::optional<std::string> organ_code(std::string_view written);

struct OpenCatalogueOptions {
    std::string organ = {};  ///< whose catalogue it is
    /// Whose index numbers are CODE/YYYY-NNNNN. With it, numbers of another shape are remarked on
    /// (DOC.INDEX_SHAPE), and documents without one get one proposed.
    std::optional<std::string> organ_code = {};
    /// The day of the catalogue: what is public later is not yet in it, and of each document it says
    /// whether it is in force. Without it that is not said, since the library has no clock.
    std::optional<Date> on = {};
};

/// A document that is listed.
struct OpenDocument {
    DocumentRecord document;      ///< its index as proposed, where it had none
    bool index_proposed = false;  ///< nobody has given it that number yet
    std::optional<Validity> validity;
};

/// Why a document is not in the catalogue, though nothing is wrong with it.
enum class NotListed : std::uint8_t { on_request, closed, not_yet_public };

/// Neither its title nor what it is about: the list of what is left out may be seen by others.
struct UnlistedDocument {
    std::string file;
    std::size_t line = 0;
    std::string id;
    NotListed why;
    std::optional<LifeStep> next = {};  ///< of what is not yet public, the step that has to come
};

/// not_yet_public
[[nodiscard]] std::string_view name(NotListed why) noexcept;
/// 尚未公开
[[nodiscard]] Text label(NotListed why) noexcept;

struct OpenCatalogueResult {
    std::string organ;
    std::optional<Date> on;
    std::vector<OpenDocument> documents;     ///< the newest first, of one day by index number
    std::vector<UnlistedDocument> unlisted;  ///< as they were added
    /// One for each record that cannot be listed: unreadable, impossible, twice, without an
    /// attribute or title.
    std::vector<RecordFinding> exceptions;
    /// On what is listed all the same: an item that is missing, an index number that is another's
    /// or of another shape. And whatever else is wrong with an exception.
    std::vector<RecordFinding> remarks;
};

/// Keeps the documents that are open and public, of others their ids and index numbers. Numbers are
/// proposed by year of creation, in the order of days, then of ids, behind the highest that any
/// record of the register has of that code and year; where they run out, none is.
class OpenCatalogue {
  public:
    /// The code must be one of organ_code().
    explicit OpenCatalogue(OpenCatalogueOptions options);
    ~OpenCatalogue();
    OpenCatalogue(OpenCatalogue&&) noexcept;
    OpenCatalogue& operator=(OpenCatalogue&&) noexcept;

    /// `faults` are those that were found in reading it.
    void add(const DocumentRecord& document, const RecordPlace& place = {},
             std::span<const RecordFault> faults = {});

    /// Near-linear in the records.
    [[nodiscard]] OpenCatalogueResult result() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Into a catalogue, which must outlive the sink.
[[nodiscard]] RecordSink sink_of(OpenCatalogue& catalogue);

enum class OpenCatalogueKind : std::uint8_t {
    html,  ///< one page of its own, without script or anything that is fetched
    csv,   ///< a document a row, RFC 4180, UTF-8 with a byte order mark, as spreadsheets open it
    xlsx,  ///< a workbook with one list
};

/// Also the ending of its files.
[[nodiscard]] std::string_view name(OpenCatalogueKind kind) noexcept;
[[nodiscard]] std::optional<OpenCatalogueKind> parse_open_catalogue_kind(
    std::string_view name) noexcept;
/// By the ending of its name. Empty for any other.
[[nodiscard]] std::optional<OpenCatalogueKind> open_catalogue_kind_of_file(
    std::string_view name) noexcept;

/// What is listed, for the public: index, title, summary and day, and of the other columns those of
/// which something is known. Review days, grounds and notes are not printed, nor what is left out or
/// wrong. The same bytes for the same result. Nothing of a document is markup or a formula; only
/// addresses of http and https are links. A build without XLSX refuses that as `unsupported_kind`.
/// Linear.
[[nodiscard]] Result<std::string> write_open_catalogue(const OpenCatalogueResult& result,
                                                       OpenCatalogueKind kind,
                                                       Language language = Language::zh);

}  // namespace govinfo
