#include "prose/reader.hpp"

#include <utility>

namespace govinfo::detail {

StatementReader::StatementReader(const PlainText& plain, const Names& names, const Sense& sense,
                                 Start start, std::vector<Said>& out)
    : plain_(plain),
      sense_(sense),
      section_(start.section),
      quantities_(quantities(plain.view())),
      tokens_(tokens(plain.view(), quantities_, names.full())),
      out_(out),
      sentence_(static_cast<std::uint32_t>(start.sentence)) {
    start_sentence();
}

void StatementReader::read() {
    sentence_token_ = 0;
    for (at_ = 0; at_ < tokens_.size(); ++at_) step(tokens_[at_]);
    end_clause();
}

void StatementReader::step(const ProseToken& token) {
    switch (token.role) {
        case Role::number:
            return number(quantities_[token.which]);
        case Role::bare_number:
            return bare_number(token);
        case Role::mark:
            end_clause();
            frame_.apart = frame_.apart || plain_.text[token.begin] == U';';
            return;
        case Role::stop:
            end_clause();
            ++sentence_;
            return start_sentence();
        case Role::enumerator:
            end_clause();
            frame_.matter = frame_before_.matter = Matter::unsaid;
            frame_.extent = frame_before_.extent = {};
            frame_.after_disclosure = false;
            return;
        case Role::part:
            if (at_ == sentence_token_) continue_sentence();
            return clause_.take(token);
        case Role::examples:
            if (token.what != 0) return note_examples();
            return clause_.take(token);
        case Role::list_mark:
            return clause_.join();
        case Role::open:
            return is_number_alone() ? bracketed_number() : open();
        case Role::close:
            return close();
        case Role::matter:
            clause_.take(token);
            if (is_applied_for()) return note_matter(Matter::other);
            return note_matter(static_cast<Matter>(token.what));
        default:
            return clause_.take(token);
    }
}

// ---- sentences, clauses, brackets --------------------------------------------------------------

void StatementReader::start_sentence() {
    frame_before_ = frame_;
    frame_ = {};
    frame_.matter = frame_before_.matter;
    frame_.mixed = frame_before_.mixed;
    frame_.extent = frame_before_.extent.behind_sentence();
    frame_.between = frame_before_.between;
    frame_.after_disclosure = is_of_requests(frame_before_.matter) ||
                              (frame_before_.disclosure && is_case(frame_before_.matter));
    sentence_token_ = at_ + 1;
    before_ = {};
    grounded_ = false;
    labels_.reset();
    depth_ = 0;
}

/// A sentence that begins with 其中 goes on with the one before.
void StatementReader::continue_sentence() {
    frame_.time = frame_before_.time;
    frame_.foreign = frame_before_.foreign;
    frame_.maker = frame_before_.maker;
    frame_.extent = frame_before_.extent;
}

/// 行政许可 + 申请: something else is applied for.
bool StatementReader::is_applied_for() const {
    const auto items = clause_.items();
    return !items.empty() && items.back().matter == Matter::other;
}

void StatementReader::note_matter(Matter matter) {
    if (matter == Matter::disclosure) {
        frame_.disclosure = true;
        return;
    }
    const bool beside = matter == Matter::other && frame_.counts_requests;
    const bool attribute = matter == Matter::on_request && frame_.matter == Matter::other &&
                           !frame_.counts_requests && last_said_here() != nullptr;
    if (beside || attribute) return;
    frame_.matter = matter;
    if (is_case(matter) && frame_.cases == Matter::unsaid) frame_.mixed = false;
}

/// 予以公开4件，无法提供3件，不予公开2件，居前三位: there may be others.
void StatementReader::note_examples() {
    for (std::size_t i = last_; i-- > 0 && out_[i].sentence == sentence_;)
        if (out_[i].statement.section == section_) out_[i].examples = true;
}

void StatementReader::end_clause() {
    say_without_number();
    keep(clause_);
    note_topic(clause_);
    grounded_ = is_ground();
    before_ = clause_.items().empty() ? Clause{} : clause_;
    clause_ = {};
    frame_.list = Event::unsaid;
}

/// 因技术原因, 涉及商业秘密, 属于商业秘密的; but all that can be given are 符合条件的.
bool StatementReader::is_ground() const {
    if (!clause_.items().empty() || !clause_.stranger || at_ == 0) return false;
    if (plain_.view().substr(clause_.stranger->begin).starts_with(U"符合")) return false;
    const auto before = plain_.view().substr(0, clause_.stranger->begin);
    const bool names_which = plain_.text[tokens_[at_ - 1].begin] == U'的' ||
                             before.ends_with(U"涉及") || before.ends_with(U"属于");
    return names_which || clause_.is_ground();
}

/// What a clause says of the following ones too.
void StatementReader::keep(const Clause& clause) {
    frame_.examples = frame_.examples || clause.examples;
    frame_.disclosure = frame_.disclosure || clause.disclosure;
    const bool carries = !clause.items().empty() && is_carried(clause.items().back().event);
    if (clause.time.when != When::unsaid && !clause.than && !carries)
        frame_.time = clause.spans_years() ? Time{When::other, 0, clause.time.begin} : clause.time;
    if (const auto ours = sense_.is_ours(clause)) {
        frame_.foreign = !*ours;
        frame_.maker = sense_.makes_regulations(clause);
    }
}

void StatementReader::open() {
    if (depth_++ < outer_.size()) outer_[depth_ - 1] = {clause_, frame_, last_};
    if (clause_.items().empty() && frame_.cases != Matter::unsaid) {  // of the number before
        frame_.matter = frame_.cases;
        frame_.mixed = false;
    }
    clause_ = {};
}

/// 信函申请(12件)
bool StatementReader::is_number_alone() const {
    return !clause_.items().empty() && at_ + 2 < tokens_.size() &&
           tokens_[at_ + 1].role == Role::number && tokens_[at_ + 2].role == Role::close &&
           quantities_[tokens_[at_ + 1].which].measure == Measure::cases;
}

void StatementReader::bracketed_number() {
    const ProseToken& token = tokens_[++at_];
    count(quantities_[token.which]);
    ++at_;
}

void StatementReader::close() {
    if (depth_ == 0) return end_clause();
    if (--depth_ >= outer_.size()) return;
    say_without_number();
    const Clause inside = clause_;
    clause_ = outer_[depth_].clause;
    frame_ = outer_[depth_].frame;
    last_ = outer_[depth_].last;
    clause_.include(inside);
    const auto items = inside.items();
    if (inside.part && items.size() == 1 && items[0].event == Event::partly_granted)
        note_part_of_granted();
}

}  // namespace govinfo::detail
