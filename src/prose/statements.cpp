// Reads what numbers of the prose mean: sentence by sentence, from the words before each number or
// right behind it.
//
//   2024年，我局 共收到 申请  100件， 其中  90件  已按时答复， 比上年增加 20件
//   `- frame -'  `-- clause --'            number, clause       change of the number before

#include "prose/statements.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "prose/clause.hpp"
#include "prose/names.hpp"
#include "prose/numbers.hpp"
#include "prose/plain_text.hpp"

namespace govinfo {
namespace {

using detail::Clause;
using detail::Event;
using detail::is_carried;
using detail::is_case;
using detail::is_document;
using detail::is_of_documents;
using detail::is_of_requests;
using detail::is_outcome;
using detail::is_result;
using detail::is_stage;
using detail::Item;
using detail::Matter;
using detail::ProseToken;
using detail::Quantity;
using detail::Role;
using detail::Said;
using detail::Time;
using detail::When;

/// What a sentence, or its item under one number, has said that holds for what follows.
struct Frame {
    Matter matter = Matter::unsaid;
    bool counts_requests = false;  ///< this sentence has a number of them
    bool disclosure = false;       ///< this sentence speaks of 信息公开
    bool foreign = false;          ///< the figures are of another body
    bool received = false;         ///< this sentence has said how many came
    bool mixed = false;            ///< it counts both reviews and lawsuits, and no result of either
    Matter cases = Matter::unsaid;  ///< what it counted last of these
    Event list = Event::unsaid;  ///< of documents, in this clause: 制发规章7件、规范性文件10件
    bool examples = false;
    detail::Time time;
};

/// Finds what the numbers of one section are about.
class Reader {
  public:
    Reader(const detail::PlainText& plain, const detail::Names& names, std::optional<int> year,
           std::size_t section, bool of_cases, std::vector<Said>& out)
        : plain_(plain),
          names_(names),
          year_(year),
          section_(section),
          of_cases_(of_cases),
          quantities_(detail::quantities(plain.view())),
          tokens_(detail::tokens(plain.view(), quantities_, names.full())),
          out_(out) {
        start_sentence();
    }

    void read() {
        sentence_token_ = 0;
        for (at_ = 0; at_ < tokens_.size(); ++at_) step(tokens_[at_]);
        end_clause();
    }

  private:
    void step(const ProseToken& token) {
        switch (token.role) {
            case Role::number:
                return number(quantities_[token.which], token.begin);
            case Role::bare_number:
                return bare_number(token);
            case Role::mark:
                return end_clause();
            case Role::stop:
                end_clause();
                ++sentence_;
                return start_sentence();
            case Role::enumerator:
                end_clause();
                frame_.matter = frame_before_.matter = Matter::unsaid;
                return;
            case Role::part:
                if (at_ == sentence_token_) continue_sentence();
                return clause_.take(token);
            case Role::list_mark:
                return clause_.join();
            case Role::open:
                return open();
            case Role::close:
                return close();
            case Role::matter:
                clause_.take(token);
                return note_matter(static_cast<Matter>(token.what));
            default:
                return clause_.take(token);
        }
    }

    // ---- sentences, clauses, brackets ----------------------------------------------------------

    void start_sentence() {
        frame_before_ = frame_;
        frame_ = {};
        frame_.matter = frame_before_.matter;
        sentence_token_ = at_ + 1;
        before_ = {};
        depth_ = 0;
    }

    /// A sentence that begins with 其中 goes on with the one before.
    void continue_sentence() {
        frame_.time = frame_before_.time;
        frame_.foreign = frame_before_.foreign;
    }

    void note_matter(Matter matter) {
        if (matter == Matter::disclosure) {
            frame_.disclosure = true;
            return;
        }
        const bool beside = matter == Matter::other && frame_.counts_requests;
        const bool attribute = matter == Matter::on_request && frame_.matter == Matter::other &&
                               !frame_.counts_requests && last_said_here() != nullptr;
        if (!beside && !attribute) frame_.matter = matter;
    }

    void end_clause() {
        if (clause_.no) say_none();
        keep(clause_);
        before_ = clause_.items().empty() ? Clause{} : clause_;
        clause_ = {};
        frame_.list = Event::unsaid;
    }

    /// What a clause says of the following ones too.
    void keep(const Clause& clause) {
        frame_.examples = frame_.examples || clause.examples;
        frame_.disclosure = frame_.disclosure || clause.disclosure;
        const bool carries = !clause.items().empty() && is_carried(clause.items().back().event);
        if (clause.time.when != When::unsaid && !clause.than && !carries) frame_.time = clause.time;
        if (const auto ours = is_ours(clause)) frame_.foreign = !*ours;
    }

    void open() {
        if (depth_++ < outer_.size()) outer_[depth_ - 1] = {clause_, frame_, last_};
        clause_ = {};
    }

    void close() {
        if (depth_ == 0) return end_clause();
        if (--depth_ >= outer_.size()) return;
        if (clause_.no) say_none();
        const Clause inside = clause_;
        clause_ = outer_[depth_].clause;
        frame_ = outer_[depth_].frame;
        last_ = outer_[depth_].last;
        clause_.include(inside);
    }

    // ---- whose and when ------------------------------------------------------------------------

    /// Empty where no subject is named.
    [[nodiscard]] std::optional<bool> is_ours(const Clause& clause) const {
        if (clause.whose) return names_.are_ours(*clause.whose);
        if (!clause.stranger) return std::nullopt;
        const std::u32string_view words = plain_.view().substr(
            clause.stranger->begin, clause.stranger->end - clause.stranger->begin);
        if (clause.items().empty() && !detail::ends_like_name(words)) return std::nullopt;
        if (names_.are_ours(words)) return true;
        if (!detail::ends_like_name(words) || clause.items().empty()) return std::nullopt;
        return false;
    }

    [[nodiscard]] bool is_this_year(const Time& time) const {
        if (time.when == When::other) return year_ && static_cast<int>(time.year) == *year_;
        return time.when == When::unsaid || time.when == When::this_year;
    }

    /// Whether the body and the year are those of the report, and no word is in doubt.
    [[nodiscard]] bool is_plain(const Clause& clause) const {
        if (clause.doubtful || clause.than || clause.each) return false;
        const auto ours = is_ours(clause);
        if (ours ? !*ours : frame_.foreign || clause.stranger.has_value()) return false;
        const bool said = clause.time.when != When::unsaid;
        return is_this_year(said && !is_carried(clause.items().back().event) ? clause.time
                                                                             : frame_.time);
    }

    /// 上年结转 is carried in, 结转至2025年 in a report on 2024 carried out.
    [[nodiscard]] Event direction(const Clause& clause) const {
        const auto is = [this](const Time& time, When when, int years) {
            if (time.when != When::other) return time.when == when;
            return year_ && static_cast<int>(time.year) == *year_ + years;
        };
        const auto either = [&](When when, int years) {
            return is(clause.time, when, years) || is(clause.earlier, when, years);
        };
        const bool in = either(When::last_year, -1), out = either(When::next_year, 1);
        if (in == out) return Event::unsaid;
        return in ? Event::from_last_year : Event::to_next_year;
    }

    // ---- what was counted ----------------------------------------------------------------------

    /// Null where the item has no meaning for certain; `event` becomes what it is.
    [[nodiscard]] const Meaning* meaning_of(const Item& item, const Clause& clause,
                                            Event& event) const {
        event = item.event == Event::carried ? direction(clause) : item.event;
        if (item.event == Event::carried && event == Event::unsaid) return nullptr;
        Matter matter = item.matter;
        if (event == Event::unsaid && is_document(matter)) event = frame_.list;
        if (matter == Matter::unsaid && is_result(event) && frame_.mixed) return nullptr;
        if (matter == Matter::unsaid && is_case(frame_.matter) && event == Event::unsaid)
            matter = frame_.matter;
        if (matter == Matter::unsaid) matter = frame_.matter;
        if (matter == Matter::unsaid && is_outcome(event) && event != Event::disclosed)
            matter = Matter::requests;  // nothing else is 无法提供
        if (is_case(matter) && !is_over_disclosure(clause)) return nullptr;
        return detail::meaning_of(event, matter);
    }

    [[nodiscard]] bool is_over_disclosure(const Clause& clause) const {
        return of_cases_ || clause.no || frame_.disclosure || frame_.counts_requests ||
               clause.disclosure || is_of_requests(frame_before_.matter) ||
               (frame_before_.disclosure && is_case(frame_before_.matter));
    }

    /// The meaning of the clause's items together; none where one has none or they do not add up.
    void interpret(const Clause& clause, Said& said) const {
        Statement& out = said.statement;
        bool stages = true;
        for (const Item& item : clause.items()) stages = stages && is_stage(item.event);
        if (stages && clause.items().size() > 1) {  // 收到并办结: both are that many
            Event event{};
            Item item = clause.items().front();
            item.event = Event::handled;
            out.meaning = meaning_of(item, clause, event);
            said.event = event;
            return;
        }
        for (const Item& item : clause.items()) {
            const Meaning* meaning = meaning_of(item, clause, said.event);
            if (meaning == nullptr) {
                out.meaning = nullptr;
                out.plus.clear();
                return;
            }
            if (out.meaning == nullptr)
                out.meaning = meaning;
            else
                out.plus.push_back(meaning);
        }
        if (!out.plus.empty()) said.event = Event::unsaid;
    }

    // ---- numbers -------------------------------------------------------------------------------

    void number(const Quantity& quantity, std::uint32_t begin) {
        switch (quantity.measure) {
            case detail::Measure::cases:
                return count(quantity, begin);
            case detail::Measure::percent:
                percent(quantity);
                break;
            default:
                money(quantity);
                break;
        }
        after_number();
    }

    void after_number() {
        keep(clause_);
        clause_ = {};
        before_ = {};
    }

    /// So many more or fewer than last year, of the number before.
    void change(const Quantity& quantity) {
        Said* said = last_said();
        if (said == nullptr || said->statement.change || quantity.precision != Precision::exact)
            return;
        const std::int64_t sign = clause_.less ? -1 : 1;
        said->statement.change = Decimal::from_millionths(sign * quantity.value.millionths());
    }

    void count(const Quantity& quantity, std::uint32_t begin) {
        if (clause_.than && (clause_.more || clause_.less) && clause_.items().empty()) {
            change(quantity);
            return after_number();
        }
        const std::size_t behind = find_words(quantity);
        add_count(
            {quantity.value, quantity.precision, begin, static_cast<std::uint32_t>(quantity.end)});
        if (behind > at_) at_ = behind - 1;
        after_number();
    }

    /// 12件次, 60%来自网络: it may be of what they say.
    [[nodiscard]] bool is_followed_by_words() const {
        return at_ + 1 < tokens_.size() && tokens_[at_ + 1].role == Role::unknown;
    }

    /// Looks for words where there are none right before the number: behind it, or before a comma.
    /// Gives the token behind those that were used.
    ///
    ///     90件 已按时答复      5件 政府信息公开申请      收到申请， 共 12件
    std::size_t find_words(const Quantity& quantity) {
        const auto [behind, end] = clause_behind();
        if (!clause_.items().empty()) {
            if (is_followed_by_words()) clause_.doubtful = true;
            if (behind && behind->items().front().event == Event::unsaid)
                clause_.assume(behind->items().front().matter);
            return at_;
        }
        if (behind) {
            Item item = behind->items().front();
            item.begin = static_cast<std::uint32_t>(quantity.begin);
            clause_.assume_item(item);
            if (behind->items().size() > 1) clause_.doubtful = true;
            if (behind->time.when != When::unsaid) clause_.time = behind->time;
            return end;
        }
        if (clause_.disclosure && is_case(frame_.matter)) {
            clause_.assume_item(
                {Event::unsaid, frame_.matter, static_cast<std::uint32_t>(quantity.begin), 0});
            forget_all_cases();
        }
        if (clause_.items().empty() && !before_.items().empty() &&
            is_stage(before_.items().back().event) && !clause_.stranger && !clause_.part &&
            !clause_.examples && !before_.no)
            clause_ = before_;
        return at_;
    }

    /// 行政复议60件，其中涉及政府信息公开10件: the 60 are of all kinds.
    void forget_all_cases() {
        Said* said = last_said_here();
        if (clause_.part && said != nullptr) said->statement.meaning = nullptr;
    }

    /// The words behind the number up to the next mark, if they hold an item and no doubt; and the
    /// token behind them.
    struct Behind {
        std::optional<Clause> clause;
        std::size_t end = 0;
    };

    [[nodiscard]] Behind clause_behind() const {
        constexpr std::size_t most = 12;
        Clause out;
        for (std::size_t i = at_ + 1; i <= at_ + most; ++i) {
            if (i == tokens_.size() || ends_words(tokens_[i].role)) {
                const bool usable = !out.items().empty() && !out.doubtful && !out.than && !out.no;
                return {usable ? std::optional(out) : std::nullopt, i};
            }
            const Role role = tokens_[i].role;
            if (role == Role::number || role == Role::bare_number || role == Role::unknown) break;
            out.take(tokens_[i]);
        }
        return {};
    }

    [[nodiscard]] static bool ends_words(Role role) {
        return role == Role::mark || role == Role::list_mark || role == Role::stop ||
               role == Role::open || role == Role::close;
    }

    struct Count {
        Decimal value;
        Precision precision;
        std::uint32_t begin, end;  ///< characters
    };

    void add_count(const Count& count) {
        Said said = {
            {section_, 0, 0, nullptr, count.value, count.precision}, Event::unsaid, sentence_};
        said.part = clause_.part || depth_ != 0;
        said.examples = frame_.examples || clause_.examples;
        std::uint32_t begin = count.begin;
        if (!clause_.items().empty()) {
            begin = std::min(begin, clause_.items().front().begin);
            if (is_plain(clause_) && !clause_.no) interpret(clause_, said);
            if (!fits_unit(said, plain_.text[count.end - 1])) {
                said.statement.meaning = nullptr;
                said.statement.plus.clear();
            }
        }
        place(said.statement, begin, count.end);
        note_count(said);
        add(std::move(said));
    }

    void note_count(Said& said) {
        if (said.statement.meaning == nullptr) return;
        const Item& item = clause_.items().back();
        if (is_of_requests(frame_.matter)) frame_.counts_requests = true;
        if (said.event == Event::received) {  // what comes again is a part of it
            if (frame_.received) said.statement.meaning = nullptr;
            frame_.received = true;
        }
        if (is_of_documents(said.event)) frame_.list = said.event;
        if (is_result(said.event)) {
            frame_.cases = Matter::unsaid;
            frame_.mixed = false;
        } else if (is_case(item.matter)) {
            frame_.mixed = frame_.cases != Matter::unsaid && frame_.cases != item.matter;
            frame_.cases = item.matter;
        }
    }

    /// 公开915条 is no outcome, 许可8条 no decisions.
    static bool fits_unit(const Said& said, char32_t unit) {
        if (said.statement.meaning == nullptr || !detail::is_loose_unit(unit)) return true;
        if (unit == U'项' && is_outcome(said.event)) return said.event != Event::disclosed;
        return is_stage(said.event) || is_carried(said.event);
    }

    void place(Statement& statement, std::uint32_t begin, std::uint32_t end) const {
        statement.offset = plain_.begins[begin];
        statement.size = plain_.end_of(end - 1) - statement.offset;
    }

    /// 部分公开67， : a count whose unit was left out.
    void bare_number(const ProseToken& token) {
        const bool ends = at_ + 1 == tokens_.size() || ends_words(tokens_[at_ + 1].role);
        const auto items = clause_.items();
        const bool counts =
            !items.empty() && (is_outcome(items.back().event) || is_case(items.back().matter));
        const auto value = Decimal::from_count(token.which);
        if (!ends || !counts || !value) return clause_.take(token);
        add_count({*value, Precision::exact, token.begin, token.end});
        after_number();
    }

    // ---- none ----------------------------------------------------------------------------------

    /// 未收到申请; 没有发生行政复议、行政诉讼.
    void say_none() {
        if (clause_.items().empty() || !is_plain(clause_)) return;
        for (const Item& item : clause_.items()) {
            Item none = item;
            if (none.event == Event::unsaid && is_of_requests(none.matter))
                none.event = Event::received;
            Said said = {
                {section_, 0, 0, nullptr, Decimal(), Precision::exact}, Event::unsaid, sentence_};
            said.part = clause_.part || depth_ != 0;
            said.statement.meaning = meaning_of(none, clause_, said.event);
            const bool partly = detail::is_channel(said.event) ||
                                (is_stage(said.event) && said.event != Event::received);
            if (said.statement.meaning == nullptr || partly) continue;
            place(said.statement, clause_.begin, item.end);
            add(std::move(said));
        }
    }

    // ---- what belongs to a number --------------------------------------------------------------

    void add(Said said) {
        out_.push_back(std::move(said));
        last_ = out_.size();
    }

    /// The count before that is not in brackets, in this sentence or the one before, if it was
    /// understood.
    [[nodiscard]] Said* last_said() {
        if (last_ == 0) return nullptr;
        Said& last = out_[last_ - 1];
        return last.statement.meaning != nullptr && last.sentence + 1 >= sentence_ ? &last
                                                                                   : nullptr;
    }
    [[nodiscard]] Said* last_said_here() {
        const bool here = last_ != 0 && out_[last_ - 1].sentence == sentence_;
        return here ? &out_[last_ - 1] : nullptr;
    }

    /// Nothing but, perhaps, 申请数量.
    static bool says_nothing_else(const Clause& clause) {
        for (const Item& item : clause.items())
            if (item.event != Event::unsaid || !is_of_requests(item.matter)) return false;
        return !clause.stranger && !clause.doubtful;
    }

    /// 258件，占33.9%; 3607件，同比增长70.3%.
    void percent(const Quantity& quantity) {
        Said* said = last_said();
        const bool here = said != nullptr && said->sentence == sentence_;
        if (said == nullptr || !(here || said->statement.change) || !says_nothing_else(clause_) ||
            is_followed_by_words())
            return;
        Statement& statement = said->statement;
        if ((clause_.than || statement.change) && (clause_.more || clause_.less)) {
            const std::int64_t sign = clause_.less ? -1 : 1;
            if (!statement.growth)
                statement.growth = Decimal::from_millionths(sign * quantity.value.millionths());
        } else if (!clause_.than && !clause_.more && !clause_.less && !statement.share) {
            statement.share = quantity.value;
        }
    }

    /// 行政事业性收费0.5万元.
    void money(const Quantity& quantity) {
        const auto items = clause_.items();
        if (items.empty() || items.back().matter != Matter::fees || !is_plain(clause_)) return;
        constexpr std::int64_t yuan = 10'000;
        std::int64_t value = quantity.value.millionths();
        if (quantity.measure == detail::Measure::yuan) {
            if (value % yuan != 0) return;
            value /= yuan;
        }
        Said said = {
            {section_, 0, 0, nullptr, *Decimal::from_millionths(value), quantity.precision},
            Event::unsaid,
            sentence_};
        interpret(clause_, said);
        if (said.statement.meaning == nullptr) return;
        place(said.statement, items.front().begin, static_cast<std::uint32_t>(quantity.end));
        add(std::move(said));
    }

    struct Outer {
        Clause clause;
        Frame frame;
        std::size_t last;
    };

    const detail::PlainText& plain_;
    const detail::Names& names_;
    std::optional<int> year_;
    std::size_t section_;
    bool of_cases_;
    std::vector<Quantity> quantities_;
    std::vector<ProseToken> tokens_;
    std::vector<Said>& out_;

    std::size_t at_ = 0;
    std::uint32_t sentence_ = 0;
    Frame frame_;
    Frame frame_before_;              ///< at the end of the sentence before
    std::size_t sentence_token_ = 0;  ///< the first of this sentence
    Clause clause_;
    Clause before_;  ///< the one before the last mark, if no number stood in it
    std::array<Outer, 4> outer_ = {};
    std::size_t depth_ = 0;
    std::size_t last_ = 0;  ///< how many of `out_` there are up to the last of this section
};

}  // namespace

std::string_view name(Precision precision) noexcept {
    constexpr std::string_view names[] = {"exact", "at_least", "about"};
    return names[static_cast<std::size_t>(precision)];
}

std::vector<detail::SignedText> detail::signs_of(const Report& report) {
    std::vector<SignedText> out;
    out.reserve(report.sections().size());
    for (const Section& each : report.sections()) out.push_back(signs_of(each.text));
    return out;
}

std::vector<Said> detail::all_said(const std::vector<SignedText>& signs, const Report& report) {
    std::vector<Said> out;
    const Names names(report.header());
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!signs[i].signs.has(Sign::number) && !signs[i].signs.has(Sign::none)) continue;
        const Section& section = report.sections()[i];
        const PlainText plain(section.text);
        const bool of_cases = section.key == SectionKey::proceedings;
        Reader(plain, names, report.header().year, i, of_cases, out).read();
    }
    return out;
}

std::vector<Statement> statements(const Report& report) {
    std::vector<Statement> out;
    for (Said& said : detail::all_said(detail::signs_of(report), report))
        if (said.statement.meaning != nullptr) out.push_back(std::move(said.statement));
    return out;
}

}  // namespace govinfo
