// govinfo fee: what so many applications or pages may cost, and of what that is made up.

#include <string>
#include <vector>

#include <govinfo/fees.hpp>
#include <govinfo/json.hpp>

#include "grid.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

std::string fee_text(FeeBasis basis, std::int64_t quantity, const Console& console) {
    const auto said = [&](Text pattern, std::initializer_list<std::string_view> words) {
        return console.say(pattern, words);
    };
    const std::string unit(console.say(govinfo::unit(basis)));
    const std::string amount = to_string(handling_fee(basis, quantity).value());
    std::string text = said({"{0}，{1} {2}：{3} 元", "{0}, {1} {2}: {3} 元"},
                            {console.say(label(basis)), std::to_string(quantity), unit, amount});
    text += "\n";
    Grid grid({Align::left, Align::right, Align::right, Align::right}, 2);
    for (const FeeBand& band : fee_bands(basis, quantity)) {
        const std::string first = std::to_string(band.first), last = std::to_string(band.last);
        const std::string rate = std::to_string(band.rate);
        grid.add(
            {said({"第 {0} 至 {1} {2}", "{0} to {1}"}, {first, last, unit}),
             std::to_string(band.count()) + " " + unit,
             band.rate == 0 ? said({"不收费", "free"}, {}) : said({"× {0} 元", "× {0} 元"}, {rate}),
             said({"{0} 元", "{0} 元"}, {std::to_string(band.amount())})});
    }
    text += grid.text();
    text += said({"依据：《条例》第四十二条；国办函〔2020〕109号第{0}条",
                  "Basis: Regulations s.42; 国办函〔2020〕109号 s.{0}"},
                 {basis == FeeBasis::items ? said({"四", "4"}, {}) : said({"五", "5"}, {})});
    return text + "\n";
}

}  // namespace

Exit run(const ComputeFee& fee, const Console& console) {
    if (fee.json)
        console.put(fee_json(fee.basis, fee.quantity));
    else
        console.out(fee_text(fee.basis, fee.quantity, console));
    return Exit::ok;
}

}  // namespace govinfo::cli
