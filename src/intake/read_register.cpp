#include <govinfo/register_file.hpp>

#include "intake/register_sheets.hpp"
#include "intake/sheet_rows.hpp"
#include "source/budget.hpp"

namespace govinfo {

bool is_workbook(std::string_view bytes) noexcept {
    return bytes.starts_with("PK\x03\x04");
}

Result<RegisterRead> read_register(RegisterKey key, std::string_view bytes, const std::string& file,
                                   const RecordSink& sink, const ReadOptions& options,
                                   const RegisterOptions& how) {
    if (auto error = detail::refuse_too_large(bytes.size(), options)) return *std::move(error);
    if (!is_workbook(bytes)) {
        RegisterReader reader(key, file, sink, how);
        if (auto error = reader.add(bytes)) return *std::move(error);
        return reader.end();
    }
#ifdef GOVINFO_XLSX
    detail::Budget budget(options);
    detail::RecordRows rows(find_register(key), file, sink, how, true);
    if (const auto refused = detail::read_sheets(bytes, rows, budget))
        return detail::error_at_row(*refused);
    return std::move(rows.read());
#else
    return Error{ErrorCode::unsupported_kind, "XLSX"};
#endif
}

}  // namespace govinfo
