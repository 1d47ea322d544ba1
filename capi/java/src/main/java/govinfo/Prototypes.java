package govinfo;

import com.sun.jna.Pointer;
import java.util.List;

/** The functions, structs and constants of govinfo_c.h. Made by capi/generate.py: do not edit. */
final class Prototypes {
    static final int ABI_VERSION = 1;

    // The names of constants, each at the place of its value.
    static final String[] CELL = {"absent", "blank", "not_applicable", "text", "number"};
    static final String[] PLACE = {"offset", "table", "row", "cell"};
    static final String[] BLANK = {"unknown", "zero"};
    static final String[] CHANGE = {
            "filled", "kept", "not_computable", "corrected", "written", "held_back", "absent",
            "unclear", "shared", "scattered", "misread", "lost"};
    static final String[] SEVERITY = {"error", "warning", "info"};
    static final String[] VERDICT = {"consistent", "inconsistent", "incomplete"};
    static final String[] OUTCOME = {"pass", "fail", "not_assessable", "not_applicable"};
    static final String[] ROLE = {"left", "right", "guard", "subject"};
    static final String[] SOURCE = {"report", "previous"};
    static final String[] BOUND = {"exact", "at_least", "at_most"};
    static final String[] KIND = {"count", "signed_count", "money"};
    static final String[] ROW = {"leaf", "total", "heading", "unsplit"};
    static final String[] BASIS = {"printed", "structural", "legal", "customary"};
    static final String[] ROLLUP = {"unit", "own", "previous"};
    static final String[] FEE = {"items", "pages"};

    static {
        Library.bind(Prototypes.class);
    }

    private Prototypes() {}

    static final class govinfo_read_options extends Struct {
        govinfo_read_options() {
            super(64);
        }

        void max_bytes(long value) {
            setLong(8, value);
        }

        void without_positions(int value) {
            setInt(16, value);
        }

        void max_memory(long value) {
            setLong(24, value);
        }

        void max_cells(long value) {
            setLong(32, value);
        }

        void max_depth(long value) {
            setLong(40, value);
        }

        void max_milliseconds(long value) {
            setLong(48, value);
        }

        void encoding(String value) {
            setText(56, value);
        }
    }

    static final class govinfo_write_options extends Struct {
        govinfo_write_options() {
            super(16);
        }

        void fragment(int value) {
            setInt(8, value);
        }
    }

    static final class govinfo_fill_options extends Struct {
        govinfo_fill_options() {
            super(16);
        }

        void blank(int value) {
            setInt(8, value);
        }
    }

    static final class govinfo_validate_options extends Struct {
        govinfo_validate_options() {
            super(96);
        }

        void blank(int value) {
            setInt(8, value);
        }

        void previous(long value) {
            setLong(16, value);
        }

        void deadline(String value) {
            setText(24, value);
        }

        void enable(List<String> value) {
            setTexts(32, value);
        }

        void disable(List<String> value) {
            setTexts(48, value);
        }

        void accept_json(byte[] value) {
            setBytes(64, value);
        }

        void others(long value) {
            setLong(80, value);
        }

        void max_text(long value) {
            setLong(88, value);
        }
    }

    static final class govinfo_diagnose_options extends Struct {
        govinfo_diagnose_options() {
            super(48);
        }

        void blank(int value) {
            setInt(8, value);
        }

        void previous(long value) {
            setLong(16, value);
        }

        void max_cells(long value) {
            setLong(24, value);
        }

        void disable(List<String> value) {
            setTexts(32, value);
        }
    }

    static final class govinfo_fix_options extends Struct {
        govinfo_fix_options() {
            super(24);
        }

        void picks(List<String> value) {
            setTexts(8, value);
        }
    }

    static final class govinfo_compare_options extends Struct {
        govinfo_compare_options() {
            super(16);
        }

        void two_versions(int value) {
            setInt(8, value);
        }
    }

    static final class govinfo_draft_options extends Struct {
        govinfo_draft_options() {
            super(16);
        }

        void form(String value) {
            setText(8, value);
        }
    }

    static final class govinfo_indicators_options extends Struct {
        govinfo_indicators_options() {
            super(16);
        }

        void blank(int value) {
            setInt(8, value);
        }
    }

    static final class govinfo_deadlines_options extends Struct {
        govinfo_deadlines_options() {
            super(48);
        }

        void calendar(byte[] value) {
            setBytes(8, value);
        }

        void late(int value) {
            setInt(24, value);
        }

        void mapping(byte[] value) {
            setBytes(32, value);
        }
    }

    static final class govinfo_tally_options extends Struct {
        govinfo_tally_options() {
            super(56);
        }

        void organ(String value) {
            setText(8, value);
        }

        void on(String value) {
            setText(16, value);
        }

        void calendar(byte[] value) {
            setBytes(24, value);
        }

        void mapping(byte[] value) {
            setBytes(40, value);
        }
    }

    static final class govinfo_tally_json_options extends Struct {
        govinfo_tally_json_options() {
            super(32);
        }

        void trace(int value) {
            setInt(8, value);
        }

        void previous(long value) {
            setLong(16, value);
        }

        void against(long value) {
            setLong(24, value);
        }
    }

    static final class govinfo_catalogue_options extends Struct {
        govinfo_catalogue_options() {
            super(56);
        }

        void organ(String value) {
            setText(8, value);
        }

        void organ_code(String value) {
            setText(16, value);
        }

        void on(String value) {
            setText(24, value);
        }

        void language(String value) {
            setText(32, value);
        }

        void mapping(byte[] value) {
            setBytes(40, value);
        }
    }

    static final class govinfo_rollup_options extends Struct {
        govinfo_rollup_options() {
            super(16);
        }

        void blank(int value) {
            setInt(8, value);
        }

        void sums_only(int value) {
            setInt(12, value);
        }
    }

    static final class govinfo_rollup_question extends Struct {
        govinfo_rollup_question() {
            super(64);
        }

        void form(String value) {
            setText(8, value);
        }

        void against(long value) {
            setLong(16, value);
        }

        void units(byte[] value) {
            setBytes(24, value);
        }

        void chosen(List<String> value) {
            setTexts(40, value);
        }

        void year(int value) {
            setInt(56, value);
        }

        void cells(int value) {
            setInt(60, value);
        }
    }

    static native String govinfo_version_string();

    static native int govinfo_abi_version();

    static native String govinfo_status_name(int status);

    static native int govinfo_report_new(byte[] form, long[] out, long[] error);

    static native int govinfo_report_read(
            byte[] data, long size, Pointer options, long[] out, long[] error);

    static native int govinfo_report_read_json(byte[] data, long size, long[] out, long[] error);

    static native int govinfo_report_clone(long report, long[] out, long[] error);

    static native int govinfo_report_write_json(long report, long[] out, long[] error);

    static native int govinfo_report_write(
            long report, byte[] kind, Pointer options, long[] out, long[] error);

    static native int govinfo_report_write_chart(
            long[] reports, long count, byte[] language, long[] out, long[] error);

    static native void govinfo_report_free(long report);

    static native long govinfo_report_form(long report);

    static native String govinfo_report_organ(long report);

    static native String govinfo_report_organ_kind(long report);

    static native int govinfo_report_year(long report);

    static native String govinfo_report_scope(long report);

    static native String govinfo_report_title(long report);

    static native String govinfo_report_published(long report);

    static native String govinfo_report_period_from(long report);

    static native String govinfo_report_period_to(long report);

    static native String govinfo_report_code(long report);

    static native String govinfo_report_region(long report);

    static native String govinfo_report_source_url(long report);

    static native String govinfo_report_source_sha256(long report);

    static native int govinfo_report_set_organ(long report, byte[] organ, long[] error);

    static native int govinfo_report_set_organ_kind(long report, byte[] kind, long[] error);

    static native int govinfo_report_set_year(long report, int year, long[] error);

    static native int govinfo_report_set_scope(long report, byte[] scope, long[] error);

    static native int govinfo_report_set_title(long report, byte[] title, long[] error);

    static native int govinfo_report_set_published(long report, byte[] date, long[] error);

    static native int govinfo_report_set_period(long report, byte[] from, byte[] to, long[] error);

    static native int govinfo_report_set_code(long report, byte[] code, long[] error);

    static native int govinfo_report_set_region(long report, byte[] region, long[] error);

    static native int govinfo_report_set_source_url(long report, byte[] url, long[] error);

    static native int govinfo_report_set_source_sha256(long report, byte[] sha256, long[] error);

    static native long govinfo_report_section_count(long report);

    static native String govinfo_report_section_key(long report, long section);

    static native String govinfo_report_section_heading(long report, long section);

    static native String govinfo_report_section_text(long report, long section);

    static native long govinfo_report_section_line(long report, long section);

    static native long govinfo_report_section_column(long report, long section);

    static native long govinfo_report_section_place(long report, long section, int part);

    static native int govinfo_report_add_section(
            long report, byte[] key, byte[] heading, byte[] text, long[] error);

    static native int govinfo_report_clear_sections(long report, long[] error);

    static native int govinfo_report_cell_state(long report, byte[] path);

    static native int govinfo_report_cell_count(long report, byte[] path, long[] out, long[] error);

    static native int govinfo_report_cell_millionths(
            long report, byte[] path, long[] out, long[] error);

    static native String govinfo_report_cell_decimal(long report, byte[] path);

    static native String govinfo_report_cell_text(long report, byte[] path);

    static native String govinfo_report_cell_unit(long report, byte[] path);

    static native long govinfo_report_cell_amended(long report, byte[] path);

    static native long govinfo_report_cell_expired(long report, byte[] path);

    static native long govinfo_report_cell_line(long report, byte[] path);

    static native long govinfo_report_cell_column(long report, byte[] path);

    static native long govinfo_report_cell_place(long report, byte[] path, int part);

    static native int govinfo_report_set_cell_count(
            long report, byte[] path, long count, long[] error);

    static native int govinfo_report_set_cell_millionths(
            long report, byte[] path, long millionths, long[] error);

    static native int govinfo_report_set_cell_decimal(
            long report, byte[] path, byte[] decimal, long[] error);

    static native int govinfo_report_set_cell_text(
            long report, byte[] path, byte[] printed, long[] error);

    static native int govinfo_report_set_cell_blank(long report, byte[] path, long[] error);

    static native int govinfo_report_set_cell_not_applicable(
            long report, byte[] path, long[] error);

    static native int govinfo_report_set_cell_absent(long report, byte[] path, long[] error);

    static native int govinfo_report_cell_state_at(long report, long cell);

    static native int govinfo_report_cell_count_at(
            long report, long cell, long[] out, long[] error);

    static native int govinfo_report_cell_millionths_at(
            long report, long cell, long[] out, long[] error);

    static native int govinfo_report_cells(
            long report, int[] states, long[] millionths, long count, long[] error);

    static native String govinfo_report_cell_decimal_at(long report, long cell);

    static native String govinfo_report_cell_text_at(long report, long cell);

    static native String govinfo_report_cell_unit_at(long report, long cell);

    static native long govinfo_report_cell_amended_at(long report, long cell);

    static native long govinfo_report_cell_expired_at(long report, long cell);

    static native long govinfo_report_cell_line_at(long report, long cell);

    static native long govinfo_report_cell_column_at(long report, long cell);

    static native long govinfo_report_cell_place_at(long report, long cell, int part);

    static native int govinfo_report_set_cell_count_at(
            long report, long cell, long count, long[] error);

    static native int govinfo_report_set_cell_millionths_at(
            long report, long cell, long millionths, long[] error);

    static native int govinfo_report_set_cell_decimal_at(
            long report, long cell, byte[] decimal, long[] error);

    static native int govinfo_report_set_cell_text_at(
            long report, long cell, byte[] printed, long[] error);

    static native int govinfo_report_set_cell_blank_at(long report, long cell, long[] error);

    static native int govinfo_report_set_cell_not_applicable_at(
            long report, long cell, long[] error);

    static native int govinfo_report_set_cell_absent_at(long report, long cell, long[] error);

    static native long govinfo_report_note_count(long report);

    static native String govinfo_report_note_code(long report, long note);

    static native String govinfo_report_note_path(long report, long note);

    static native String govinfo_report_note_raw(long report, long note);

    static native long govinfo_report_note_line(long report, long note);

    static native long govinfo_report_note_column(long report, long note);

    static native long govinfo_report_note_place(long report, long note, int part);

    static native String govinfo_report_note_message(long report, long note, byte[] language);

    static native int govinfo_report_fill_totals(
            long report, Pointer options, long[] out, long[] error);

    static native long govinfo_changes_count(long changes);

    static native String govinfo_changes_path(long changes, long change);

    static native int govinfo_changes_action(long changes, long change);

    static native String govinfo_changes_before(long changes, long change);

    static native String govinfo_changes_after(long changes, long change);

    static native void govinfo_changes_free(long changes);

    static native int govinfo_report_write_back(
            long report, byte[] data, long size, Pointer options, long[] text, long[] changes,
            long[] error);

    static native int govinfo_report_losses(long written, long read, long[] out, long[] error);

    static native int govinfo_report_validate(
            long report, Pointer options, long[] out, long[] error);

    static native int govinfo_findings_verdict(long findings);

    static native int govinfo_findings_blank(long findings);

    static native long govinfo_findings_count(long findings, int severity);

    static native long govinfo_findings_at(long findings, long index);

    static native long govinfo_findings_unassessed_count(long findings);

    static native long govinfo_findings_unassessed_at(long findings, long index);

    static native int govinfo_findings_write_json(long findings, long[] out, long[] error);

    static native int govinfo_findings_write_tables_json(
            long findings, long report, long[] out, long[] error);

    static native int govinfo_findings_write_report(
            long findings, long report, long diagnosis, byte[] kind, byte[] language, long[] out,
            long[] error);

    static native void govinfo_findings_free(long findings);

    static native int govinfo_problem_list_new(
            byte[] kind, byte[] language, long[] out, long[] error);

    static native int govinfo_problem_list_add(
            long list, byte[] file, long report, long findings, long diagnosis, long[] out,
            long[] error);

    static native int govinfo_problem_list_add_unread(
            long list, byte[] file, byte[] why, long[] out, long[] error);

    static native int govinfo_problem_list_end(long list, long[] out, long[] error);

    static native void govinfo_problem_list_free(long list);

    static native String govinfo_finding_id(long finding);

    static native long govinfo_finding_rule(long finding);

    static native String govinfo_finding_line(long finding);

    static native String govinfo_finding_line_label(long finding, byte[] language);

    static native int govinfo_finding_outcome(long finding);

    static native int govinfo_finding_severity(long finding);

    static native String govinfo_finding_left(long finding);

    static native String govinfo_finding_right(long finding);

    static native String govinfo_finding_difference(long finding);

    static native String govinfo_finding_message(long finding, byte[] language);

    static native String govinfo_finding_accepted(long finding);

    static native long govinfo_finding_source_line(long finding);

    static native long govinfo_finding_source_column(long finding);

    static native long govinfo_finding_source_place(long finding, int part);

    static native long govinfo_finding_operand_count(long finding);

    static native String govinfo_finding_operand_path(long finding, long operand);

    static native int govinfo_finding_operand_role(long finding, long operand);

    static native int govinfo_finding_operand_coefficient(long finding, long operand);

    static native int govinfo_finding_operand_source(long finding, long operand);

    static native int govinfo_finding_operand_state(long finding, long operand);

    static native String govinfo_finding_operand_value(long finding, long operand);

    static native long govinfo_finding_operand_line(long finding, long operand);

    static native long govinfo_finding_operand_column(long finding, long operand);

    static native long govinfo_finding_operand_place(long finding, long operand, int part);

    static native long govinfo_finding_quote_count(long finding);

    static native long govinfo_finding_more_quotes(long finding);

    static native String govinfo_finding_quote_text(long finding, long quote);

    static native long govinfo_finding_quote_section(long finding, long quote);

    static native long govinfo_finding_quote_offset(long finding, long quote);

    static native long govinfo_finding_quote_line(long finding, long quote);

    static native long govinfo_finding_quote_column(long finding, long quote);

    static native long govinfo_finding_quote_place(long finding, long quote, int part);

    static native String govinfo_finding_quote_stated(long finding, long quote);

    static native String govinfo_finding_quote_expected(long finding, long quote, byte[] language);

    static native long govinfo_finding_quote_cell_count(long finding, long quote);

    static native String govinfo_finding_quote_cell(long finding, long quote, long cell);

    static native long govinfo_finding_quote_value_count(long finding, long quote);

    static native String govinfo_finding_quote_value(long finding, long quote, long value);

    static native int govinfo_finding_quote_value_bound(long finding, long quote, long value);

    static native long govinfo_finding_quote_value_cell_count(long finding, long quote, long value);

    static native String govinfo_finding_quote_value_cell(
            long finding, long quote, long value, long cell);

    static native int govinfo_report_diagnose(
            long report, Pointer options, long[] out, long[] error);

    static native long govinfo_diagnosis_group_count(long diagnosis);

    static native long govinfo_diagnosis_rule_count(long diagnosis, long group);

    static native String govinfo_diagnosis_rule(long diagnosis, long group, long rule);

    static native int govinfo_diagnosis_unique(long diagnosis, long group);

    static native int govinfo_diagnosis_exhausted(long diagnosis, long group);

    static native long govinfo_diagnosis_answer_count(long diagnosis, long group);

    static native String govinfo_diagnosis_reason(
            long diagnosis, long group, long answer, byte[] language);

    static native long govinfo_diagnosis_cell_count(long diagnosis, long group, long answer);

    static native String govinfo_diagnosis_cell_path(
            long diagnosis, long group, long answer, long cell);

    static native String govinfo_diagnosis_cell_value(
            long diagnosis, long group, long answer, long cell);

    static native String govinfo_diagnosis_cell_proposed(
            long diagnosis, long group, long answer, long cell);

    static native long govinfo_diagnosis_implied_count(long diagnosis, long group, long answer);

    static native String govinfo_diagnosis_implied_path(
            long diagnosis, long group, long answer, long implied);

    static native String govinfo_diagnosis_implied_value(
            long diagnosis, long group, long answer, long implied);

    static native int govinfo_report_apply(
            long report, long diagnosis, long group, long answer, long[] error);

    static native int govinfo_report_fix(
            long report, long diagnosis, Pointer options, long[] out, long[] error);

    static native long govinfo_changes_left_count(long changes);

    static native long govinfo_changes_left(long changes, long index);

    static native int govinfo_diagnosis_write_json(long diagnosis, long[] out, long[] error);

    static native void govinfo_diagnosis_free(long diagnosis);

    static native int govinfo_report_write_comparison_json(
            long older, long newer, Pointer options, long[] out, long[] error);

    static native int govinfo_report_new_after(
            long previous, Pointer options, long[] out, long[] error);

    static native int govinfo_report_write_statements_json(long report, long[] out, long[] error);

    static native int govinfo_report_write_indicators_json(
            long report, Pointer options, long[] out, long[] error);

    static native int govinfo_text_index_new(long[] reports, long count, long[] out, long[] error);

    static native int govinfo_text_index_write_copied_json(
            long index, long report, long[] out, long[] error);

    static native void govinfo_text_index_free(long index);

    static native long govinfo_form_count();

    static native long govinfo_form_at(long index);

    static native long govinfo_form_find(byte[] id);

    static native long govinfo_form_for_year(int year);

    static native String govinfo_form_id(long form);

    static native int govinfo_form_first_year(long form);

    static native int govinfo_form_last_year(long form);

    static native String govinfo_form_instrument(long form, byte[] language);

    static native int govinfo_form_write_schema(long form, long[] out, long[] error);

    static native long govinfo_form_cell_count(long form);

    static native long govinfo_form_optional_cell_count(long form);

    static native String govinfo_form_cell_path(long form, long cell);

    static native long govinfo_form_cell_index(long form, byte[] path);

    static native long govinfo_form_cell_at(long form, long table, long row, long column);

    static native long govinfo_form_cell_table(long form, long cell);

    static native long govinfo_form_cell_row(long form, long cell);

    static native long govinfo_form_cell_column(long form, long cell);

    static native long govinfo_form_table_count(long form);

    static native String govinfo_form_table_key(long form, long table);

    static native String govinfo_form_table_heading(long form, long table);

    static native String govinfo_form_table_name(long form, long table, byte[] language);

    static native long govinfo_form_block_count(long form, long table);

    static native String govinfo_form_block_caption(long form, long table, long block);

    static native String govinfo_form_block_basis(
            long form, long table, long block, byte[] language);

    static native long govinfo_form_row_count(long form, long table);

    static native long govinfo_form_row_block(long form, long table, long row);

    static native String govinfo_form_row_key(long form, long table, long row);

    static native String govinfo_form_row_label(long form, long table, long row);

    static native int govinfo_form_row_role(long form, long table, long row);

    static native String govinfo_form_row_under(long form, long table, long row);

    static native String govinfo_form_row_article(long form, long table, long row, byte[] language);

    static native String govinfo_form_row_test(long form, long table, long row, byte[] language);

    static native long govinfo_form_column_count(long form, long table);

    static native long govinfo_form_column_block(long form, long table, long column);

    static native String govinfo_form_column_key(long form, long table, long column);

    static native String govinfo_form_column_label(long form, long table, long column);

    static native int govinfo_form_column_kind(long form, long table, long column);

    static native String govinfo_form_column_unit(long form, long table, long column);

    static native int govinfo_form_column_is_total(long form, long table, long column);

    static native long govinfo_rule_count();

    static native long govinfo_rule_at(long index);

    static native long govinfo_rule_find(byte[] id);

    static native String govinfo_rule_id(long rule);

    static native int govinfo_rule_basis(long rule);

    static native int govinfo_rule_severity(long rule);

    static native int govinfo_rule_on_by_default(long rule);

    static native int govinfo_rule_applies_to(long rule, long form);

    static native String govinfo_rule_citation(long rule, byte[] language);

    static native String govinfo_rule_summary(long rule, byte[] language);

    static native String govinfo_rule_message(long rule, byte[] language);

    static native int govinfo_deadlines_write_json(
            byte[] data, long size, byte[] on, Pointer options, long[] out, long[] error);

    static native int govinfo_tally_new(
            byte[] form, int year, Pointer options, long[] out, long[] error);

    static native int govinfo_tally_open(long tally, byte[] register_key, long[] error);

    static native int govinfo_tally_add_record(
            long tally, byte[] register_key, Pointer keys, Pointer values, long count, long[]
            error);

    static native int govinfo_tally_add_file(
            long tally, byte[] register_key, byte[] data, long size, byte[] name, Pointer
            options, long[] error);

    static native long govinfo_tally_unread_count(long tally);

    static native String govinfo_tally_unread(long tally, long index);

    static native int govinfo_tally_merge(long tally, long other, long[] error);

    static native int govinfo_tally_report(long tally, long[] out, long[] error);

    static native int govinfo_tally_write_json(
            long tally, Pointer options, long[] out, long[] error);

    static native int govinfo_tally_write_records_json(
            long tally, byte[] register_key, byte[] data, long size, byte[] name, Pointer ids,
            long id_count, Pointer options, long[] out, long[] error);

    static native void govinfo_tally_free(long tally);

    static native int govinfo_catalogue_write(
            byte[] data, long size, byte[] kind, Pointer options, long[] out, long[] error);

    static native int govinfo_guide_write(
            byte[] data, long size, byte[] kind, int draft, long[] out, long[] error);

    static native int govinfo_facts_new(byte[] table, byte[] language, long[] out, long[] error);

    static native int govinfo_facts_add(
            long facts, byte[] source, byte[] data, long size, Pointer options, long[] error);

    static native int govinfo_facts_add_unread(long facts, byte[] source, byte[] why, long[] error);

    static native int govinfo_facts_append(long facts, long other, long[] error);

    static native int govinfo_facts_write_schema(long facts, Pointer out, long[] error);

    static native int govinfo_facts_write_stream(long facts, Pointer out, long[] error);

    static native void govinfo_facts_free(long facts);

    static native int govinfo_rollup_new(Pointer options, long[] out, long[] error);

    static native int govinfo_rollup_add(
            long rollup, long report, byte[] source, int role, long[] error);

    static native int govinfo_rollup_add_unread(long rollup, byte[] source, long why, long[] error);

    static native int govinfo_rollup_merge(long rollup, long other, long[] error);

    static native int govinfo_rollup_save_json(long rollup, long[] out, long[] error);

    static native int govinfo_rollup_load(byte[] data, long size, long[] out, long[] error);

    static native int govinfo_rollup_report(
            long rollup, Pointer question, long[] out, long[] error);

    static native int govinfo_rollup_write_json(
            long rollup, Pointer question, long[] out, long[] error);

    static native int govinfo_rollup_add_facts(
            long rollup, Pointer question, long facts, long[] error);

    static native void govinfo_rollup_free(long rollup);

    static native long govinfo_fee_yuan(int basis, long quantity);

    static native int govinfo_schema_write(byte[] kind, long[] out, long[] error);

    static native long govinfo_text_data(long text);

    static native long govinfo_text_size(long text);

    static native void govinfo_text_free(long text);

    static native int govinfo_error_status(long error);

    static native String govinfo_error_message(long error);

    static native String govinfo_error_message_in(long error, byte[] language);

    static native String govinfo_error_path(long error);

    static native long govinfo_error_line(long error);

    static native long govinfo_error_column(long error);

    static native long govinfo_error_offset(long error);

    static native void govinfo_error_free(long error);
}
