#include "words.hpp"

namespace govinfo::cli {

Text word(Verdict verdict) {
    switch (verdict) {
        case Verdict::consistent:
            return {"一致", "consistent"};
        case Verdict::inconsistent:
            return {"不一致", "inconsistent"};
        case Verdict::incomplete:
            return {"未能全部核对", "incomplete"};
    }
    return {};
}

Text word(Severity severity) {
    switch (severity) {
        case Severity::error:
            return {"错误", "error"};
        case Severity::warning:
            return {"警告", "warning"};
        case Severity::info:
            return {"提示", "info"};
    }
    return {};
}

Text word(Basis basis) {
    switch (basis) {
        case Basis::printed:
            return {"表内印明", "printed"};
        case Basis::structural:
            return {"表式结构", "structural"};
        case Basis::legal:
            return {"法律法规", "legal"};
        case Basis::customary:
            return {"填报惯例", "customary"};
    }
    return {};
}

Text on_or_off(bool on) {
    return on ? Text{"启用", "on"} : Text{"关闭", "off"};
}

}  // namespace govinfo::cli
