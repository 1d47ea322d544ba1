#include "converter.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "system/signals.hpp"

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;

// They find the bytes in the file `input` of their folder.
constexpr const char* layout_words[] = {"pdftotext", "-layout", "-enc", "UTF-8", "input", "-"};
constexpr const char* raw_words[] = {"pdftotext", "-raw", "-enc", "UTF-8", "input", "-"};
constexpr const char* office_words[] = {"soffice",      "--headless", "--norestore",
                                        "--convert-to", "docx",       "input"};
constexpr const char* sheet_words[] = {"soffice",      "--headless", "--norestore",
                                       "--convert-to", "xlsx",       "input"};
constexpr const char* antiword_words[] = {"antiword", "-m", "UTF-8.txt", "-w", "0", "input"};

constexpr Converter pdf_converters[] = {{"pdftotext -layout", layout_words},
                                        {"pdftotext -raw", raw_words}};
// What antiword prints lacks rows of large tables.
constexpr Converter doc_converters[] = {{"LibreOffice", office_words, "input.docx"},
                                        {"antiword", antiword_words}};
constexpr Converter office_converters[] = {{"LibreOffice", office_words, "input.docx"}};
constexpr Converter sheet_converters[] = {{"LibreOffice", sheet_words, "input.xlsx"}};

constexpr ForeignKind kinds[] = {
    {"PDF", pdf_converters, "pdftotext", "poppler-utils"},
    {"DOC", doc_converters, "LibreOffice", "libreoffice-writer"},
    {"XLS", sheet_converters, "LibreOffice", "libreoffice-calc"},
    {"RTF", office_converters, "LibreOffice", "libreoffice-writer"},
    {"ODT", office_converters, "LibreOffice", "libreoffice-writer"},
};

bool write(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.flush().good();
}

std::optional<std::string> contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

const ForeignKind* find_foreign_kind(std::string_view name) {
    for (const ForeignKind& kind : kinds) {
        if (kind.name == name) return &kind;
    }
    return nullptr;
}

bool is_installed(const Converter& converter) {
    return !find_program(converter.words.front()).empty();
}

std::optional<std::string> convert(const Converter& converter, std::string_view bytes,
                                   const Bounds& bounds) {
    const fs::path program = find_program(converter.words.front());
    const HeldSignals signals;  // first of all, so that they come when all is cleared away
    const TemporaryFolder folder;
    if (program.empty() || folder.path().empty()) return std::nullopt;
    if (!write(folder.path() / "input", bytes)) return std::nullopt;
    auto printed = printed_by(program, converter.words, folder, bounds, signals);
    if (!printed || printed->size() > bounds.size || converter.output == nullptr) return printed;
    return contents(folder.path() / converter.output);
}

}  // namespace govinfo::cli
