#include "read/docx_document.hpp"

#include "read/document_builder.hpp"

namespace govinfo::detail {

Result<Document> docx_document(std::string_view, Budget& budget) {
    return DocumentBuilder(budget).finish();
}

}  // namespace govinfo::detail
