#include "support/archive.hpp"

#include <stdexcept>

#include <zip.h>

namespace govinfo::test {
namespace {

void require(bool condition) {
    if (!condition) throw std::runtime_error("libzip");
}

/// What was written to a source that is no file.
std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    require(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
    std::string bytes(stat.size, '\0');
    require(zip_source_read(source, bytes.data(), stat.size) ==
            static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(source);
    return bytes;
}

}  // namespace

std::string archive_of(std::initializer_list<File> files, Packing packing) {
    return archive_of(std::span(files.begin(), files.size()), packing);
}

std::string archive_of(std::span<const File> files, Packing packing) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    require(target != nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    require(archive != nullptr);
    for (const auto& [name, bytes] : files) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto index = zip_file_add(archive, std::string(name).c_str(), source, 0);
        require(index >= 0);
        const auto file = static_cast<zip_uint64_t>(index);
        const zip_int32_t method = packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
        require(zip_set_file_compression(archive, file, method, 0) == 0);
        require(zip_file_set_mtime(archive, file, 1737334800, 0) == 0);
    }
    require(zip_close(archive) == 0);
    std::string bytes = bytes_of(target);
    zip_source_free(target);
    return bytes;
}

std::string docx_of(std::string_view document, Packing packing) {
    return archive_of({{"word/document.xml", document}}, packing);
}

std::string styled_docx_of(std::string_view document, std::string_view styles) {
    const std::string namespaces =
        R"(xmlns="http://schemas.openxmlformats.org/package/2006/relationships")";
    const std::string types =
        R"(http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
    const std::string package = "<Relationships " + namespaces +
                                "><Relationship Id=\"rId1\" Type=\"" + types +
                                "officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    const std::string main = "<Relationships " + namespaces + "><Relationship Id=\"rId1\" Type=\"" +
                             types + "styles\" Target=\"styles.xml\"/></Relationships>";
    const std::string kinds =
        R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
        R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
        R"(<Default Extension="xml" ContentType="application/xml"/>)"
        R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
        R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
        "</Types>";
    const std::string part =
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)" +
        std::string(styles) + "</w:styles>";
    return archive_of({{"[Content_Types].xml", kinds},
                       {"_rels/.rels", package},
                       {"word/document.xml", document},
                       {"word/_rels/document.xml.rels", main},
                       {"word/styles.xml", part}});
}

std::string document_of(std::string_view body) {
    std::string xml =
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
        R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
        R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
        R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
        R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")"
        R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
        R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
        R"( xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14 wps"><w:body>)";
    return xml.append(body).append("<w:sectPr/></w:body></w:document>");
}

}  // namespace govinfo::test
