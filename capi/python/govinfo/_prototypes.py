"""The functions, structs and constants of govinfo_c.h. Made by capi/generate.py: do not edit."""

from __future__ import annotations

from ctypes import POINTER, Structure, c_char_p, c_int32, c_int64, c_size_t, c_void_p
from typing import Any

ABI_VERSION = 1

# The names of constants, each at the place of its value.
CELL = ("absent", "blank", "not_applicable", "text", "number")
PLACE = ("offset", "table", "row", "cell")
BLANK = ("unknown", "zero")
CHANGE = ("filled", "kept", "not_computable", "corrected", "written", "held_back", "absent", "unclear", "shared", "scattered", "misread", "lost")
SEVERITY = ("error", "warning", "info")
VERDICT = ("consistent", "inconsistent", "incomplete")
OUTCOME = ("pass", "fail", "not_assessable", "not_applicable")
ROLE = ("left", "right", "guard", "subject")
SOURCE = ("report", "previous")
BOUND = ("exact", "at_least", "at_most")
KIND = ("count", "signed_count", "money")
ROW = ("leaf", "total", "heading", "unsplit")
BASIS = ("printed", "structural", "legal", "customary")
ROLLUP = ("unit", "own", "previous")
FEE = ("items", "pages")


class ReadOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("max_bytes", c_size_t),
        ("without_positions", c_int32),
        ("reserved", c_int32),
        ("max_memory", c_size_t),
        ("max_cells", c_size_t),
        ("max_depth", c_size_t),
        ("max_milliseconds", c_size_t),
        ("encoding", c_char_p),
    ]


class WriteOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("fragment", c_int32),
        ("reserved", c_int32),
    ]


class FillOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("blank", c_int32),
        ("reserved", c_int32),
    ]


class ValidateOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("blank", c_int32),
        ("reserved", c_int32),
        ("previous", c_void_p),
        ("deadline", c_char_p),
        ("enable", POINTER(c_char_p)),
        ("enable_count", c_size_t),
        ("disable", POINTER(c_char_p)),
        ("disable_count", c_size_t),
        ("accept_json", c_char_p),
        ("accept_size", c_size_t),
        ("others", c_void_p),
        ("max_text", c_size_t),
    ]


class DiagnoseOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("blank", c_int32),
        ("reserved", c_int32),
        ("previous", c_void_p),
        ("max_cells", c_size_t),
        ("disable", POINTER(c_char_p)),
        ("disable_count", c_size_t),
    ]


class FixOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("picks", POINTER(c_char_p)),
        ("pick_count", c_size_t),
    ]


class CompareOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("two_versions", c_int32),
        ("reserved", c_int32),
    ]


class DraftOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("form", c_char_p),
    ]


class IndicatorsOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("blank", c_int32),
        ("reserved", c_int32),
    ]


class DeadlinesOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("calendar", c_void_p),
        ("calendar_size", c_size_t),
        ("late", c_int32),
        ("reserved", c_int32),
        ("mapping", c_void_p),
        ("mapping_size", c_size_t),
    ]


class TallyOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("organ", c_char_p),
        ("on", c_char_p),
        ("calendar", c_void_p),
        ("calendar_size", c_size_t),
        ("mapping", c_void_p),
        ("mapping_size", c_size_t),
    ]


class TallyJsonOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("trace", c_int32),
        ("reserved", c_int32),
        ("previous", c_void_p),
        ("against", c_void_p),
    ]


class CatalogueOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("organ", c_char_p),
        ("organ_code", c_char_p),
        ("on", c_char_p),
        ("language", c_char_p),
        ("mapping", c_void_p),
        ("mapping_size", c_size_t),
    ]


class RollupOptions(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("blank", c_int32),
        ("sums_only", c_int32),
    ]


class RollupQuestion(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("form", c_char_p),
        ("against", c_void_p),
        ("units", c_void_p),
        ("units_size", c_size_t),
        ("chosen", POINTER(c_char_p)),
        ("chosen_count", c_size_t),
        ("year", c_int32),
        ("cells", c_int32),
    ]


_object = c_void_p
_text = c_char_p
_size = c_size_t
_int = c_int32
_status = c_int32
_out = POINTER(c_void_p)
_error = POINTER(c_void_p)

# Name: what it returns, then what it takes; in the order of govinfo_c.h.
PROTOTYPES: dict[str, tuple[Any, ...]] = {
    "govinfo_version_string": (_text,),
    "govinfo_abi_version": (_int,),
    "govinfo_status_name": (_text, _status),
    "govinfo_report_new": (_status, _text, _out, _error),
    "govinfo_report_read": (_status, c_void_p, _size, POINTER(ReadOptions), _out, _error),
    "govinfo_report_read_json": (_status, c_void_p, _size, _out, _error),
    "govinfo_report_clone": (_status, _object, _out, _error),
    "govinfo_report_write_json": (_status, _object, _out, _error),
    "govinfo_report_write": (_status, _object, _text, POINTER(WriteOptions), _out, _error),
    "govinfo_report_write_chart": (_status, POINTER(c_void_p), _size, _text, _out, _error),
    "govinfo_report_free": (None, _object),
    "govinfo_report_form": (_object, _object),
    "govinfo_report_organ": (_text, _object),
    "govinfo_report_organ_kind": (_text, _object),
    "govinfo_report_year": (_int, _object),
    "govinfo_report_scope": (_text, _object),
    "govinfo_report_title": (_text, _object),
    "govinfo_report_published": (_text, _object),
    "govinfo_report_period_from": (_text, _object),
    "govinfo_report_period_to": (_text, _object),
    "govinfo_report_code": (_text, _object),
    "govinfo_report_region": (_text, _object),
    "govinfo_report_source_url": (_text, _object),
    "govinfo_report_source_sha256": (_text, _object),
    "govinfo_report_set_organ": (_status, _object, _text, _error),
    "govinfo_report_set_organ_kind": (_status, _object, _text, _error),
    "govinfo_report_set_year": (_status, _object, _int, _error),
    "govinfo_report_set_scope": (_status, _object, _text, _error),
    "govinfo_report_set_title": (_status, _object, _text, _error),
    "govinfo_report_set_published": (_status, _object, _text, _error),
    "govinfo_report_set_period": (_status, _object, _text, _text, _error),
    "govinfo_report_set_code": (_status, _object, _text, _error),
    "govinfo_report_set_region": (_status, _object, _text, _error),
    "govinfo_report_set_source_url": (_status, _object, _text, _error),
    "govinfo_report_set_source_sha256": (_status, _object, _text, _error),
    "govinfo_report_section_count": (_size, _object),
    "govinfo_report_section_key": (_text, _object, _size),
    "govinfo_report_section_heading": (_text, _object, _size),
    "govinfo_report_section_text": (_text, _object, _size),
    "govinfo_report_section_line": (_size, _object, _size),
    "govinfo_report_section_column": (_size, _object, _size),
    "govinfo_report_section_place": (c_int64, _object, _size, _int),
    "govinfo_report_add_section": (_status, _object, _text, _text, _text, _error),
    "govinfo_report_clear_sections": (_status, _object, _error),
    "govinfo_report_cell_state": (_int, _object, _text),
    "govinfo_report_cell_count": (_status, _object, _text, POINTER(c_int64), _error),
    "govinfo_report_cell_millionths": (_status, _object, _text, POINTER(c_int64), _error),
    "govinfo_report_cell_decimal": (_text, _object, _text),
    "govinfo_report_cell_text": (_text, _object, _text),
    "govinfo_report_cell_unit": (_text, _object, _text),
    "govinfo_report_cell_amended": (c_int64, _object, _text),
    "govinfo_report_cell_expired": (c_int64, _object, _text),
    "govinfo_report_cell_line": (_size, _object, _text),
    "govinfo_report_cell_column": (_size, _object, _text),
    "govinfo_report_cell_place": (c_int64, _object, _text, _int),
    "govinfo_report_set_cell_count": (_status, _object, _text, c_int64, _error),
    "govinfo_report_set_cell_millionths": (_status, _object, _text, c_int64, _error),
    "govinfo_report_set_cell_decimal": (_status, _object, _text, _text, _error),
    "govinfo_report_set_cell_text": (_status, _object, _text, _text, _error),
    "govinfo_report_set_cell_blank": (_status, _object, _text, _error),
    "govinfo_report_set_cell_not_applicable": (_status, _object, _text, _error),
    "govinfo_report_set_cell_absent": (_status, _object, _text, _error),
    "govinfo_report_cell_state_at": (_int, _object, _size),
    "govinfo_report_cell_count_at": (_status, _object, _size, POINTER(c_int64), _error),
    "govinfo_report_cell_millionths_at": (_status, _object, _size, POINTER(c_int64), _error),
    "govinfo_report_cells": (_status, _object, POINTER(c_int32), POINTER(c_int64), _size, _error),
    "govinfo_report_cell_decimal_at": (_text, _object, _size),
    "govinfo_report_cell_text_at": (_text, _object, _size),
    "govinfo_report_cell_unit_at": (_text, _object, _size),
    "govinfo_report_cell_amended_at": (c_int64, _object, _size),
    "govinfo_report_cell_expired_at": (c_int64, _object, _size),
    "govinfo_report_cell_line_at": (_size, _object, _size),
    "govinfo_report_cell_column_at": (_size, _object, _size),
    "govinfo_report_cell_place_at": (c_int64, _object, _size, _int),
    "govinfo_report_set_cell_count_at": (_status, _object, _size, c_int64, _error),
    "govinfo_report_set_cell_millionths_at": (_status, _object, _size, c_int64, _error),
    "govinfo_report_set_cell_decimal_at": (_status, _object, _size, _text, _error),
    "govinfo_report_set_cell_text_at": (_status, _object, _size, _text, _error),
    "govinfo_report_set_cell_blank_at": (_status, _object, _size, _error),
    "govinfo_report_set_cell_not_applicable_at": (_status, _object, _size, _error),
    "govinfo_report_set_cell_absent_at": (_status, _object, _size, _error),
    "govinfo_report_note_count": (_size, _object),
    "govinfo_report_note_code": (_text, _object, _size),
    "govinfo_report_note_path": (_text, _object, _size),
    "govinfo_report_note_raw": (_text, _object, _size),
    "govinfo_report_note_line": (_size, _object, _size),
    "govinfo_report_note_column": (_size, _object, _size),
    "govinfo_report_note_place": (c_int64, _object, _size, _int),
    "govinfo_report_note_message": (_text, _object, _size, _text),
    "govinfo_report_fill_totals": (_status, _object, POINTER(FillOptions), _out, _error),
    "govinfo_changes_count": (_size, _object),
    "govinfo_changes_path": (_text, _object, _size),
    "govinfo_changes_action": (_int, _object, _size),
    "govinfo_changes_before": (_text, _object, _size),
    "govinfo_changes_after": (_text, _object, _size),
    "govinfo_changes_free": (None, _object),
    "govinfo_report_write_back": (_status, _object, c_void_p, _size, POINTER(ReadOptions), _out, _out, _error),
    "govinfo_report_losses": (_status, _object, _object, _out, _error),
    "govinfo_report_validate": (_status, _object, POINTER(ValidateOptions), _out, _error),
    "govinfo_findings_verdict": (_int, _object),
    "govinfo_findings_blank": (_int, _object),
    "govinfo_findings_count": (_size, _object, _int),
    "govinfo_findings_at": (_object, _object, _size),
    "govinfo_findings_unassessed_count": (_size, _object),
    "govinfo_findings_unassessed_at": (_object, _object, _size),
    "govinfo_findings_write_json": (_status, _object, _out, _error),
    "govinfo_findings_write_tables_json": (_status, _object, _object, _out, _error),
    "govinfo_findings_write_report": (_status, _object, _object, _object, _text, _text, _out, _error),
    "govinfo_findings_free": (None, _object),
    "govinfo_problem_list_new": (_status, _text, _text, _out, _error),
    "govinfo_problem_list_add": (_status, _object, _text, _object, _object, _object, _out, _error),
    "govinfo_problem_list_add_unread": (_status, _object, _text, _text, _out, _error),
    "govinfo_problem_list_end": (_status, _object, _out, _error),
    "govinfo_problem_list_free": (None, _object),
    "govinfo_finding_id": (_text, _object),
    "govinfo_finding_rule": (_object, _object),
    "govinfo_finding_line": (_text, _object),
    "govinfo_finding_line_label": (_text, _object, _text),
    "govinfo_finding_outcome": (_int, _object),
    "govinfo_finding_severity": (_int, _object),
    "govinfo_finding_left": (_text, _object),
    "govinfo_finding_right": (_text, _object),
    "govinfo_finding_difference": (_text, _object),
    "govinfo_finding_message": (_text, _object, _text),
    "govinfo_finding_accepted": (_text, _object),
    "govinfo_finding_source_line": (_size, _object),
    "govinfo_finding_source_column": (_size, _object),
    "govinfo_finding_source_place": (c_int64, _object, _int),
    "govinfo_finding_operand_count": (_size, _object),
    "govinfo_finding_operand_path": (_text, _object, _size),
    "govinfo_finding_operand_role": (_int, _object, _size),
    "govinfo_finding_operand_coefficient": (_int, _object, _size),
    "govinfo_finding_operand_source": (_int, _object, _size),
    "govinfo_finding_operand_state": (_int, _object, _size),
    "govinfo_finding_operand_value": (_text, _object, _size),
    "govinfo_finding_operand_line": (_size, _object, _size),
    "govinfo_finding_operand_column": (_size, _object, _size),
    "govinfo_finding_operand_place": (c_int64, _object, _size, _int),
    "govinfo_finding_quote_count": (_size, _object),
    "govinfo_finding_more_quotes": (_size, _object),
    "govinfo_finding_quote_text": (_text, _object, _size),
    "govinfo_finding_quote_section": (_size, _object, _size),
    "govinfo_finding_quote_offset": (_size, _object, _size),
    "govinfo_finding_quote_line": (_size, _object, _size),
    "govinfo_finding_quote_column": (_size, _object, _size),
    "govinfo_finding_quote_place": (c_int64, _object, _size, _int),
    "govinfo_finding_quote_stated": (_text, _object, _size),
    "govinfo_finding_quote_expected": (_text, _object, _size, _text),
    "govinfo_finding_quote_cell_count": (_size, _object, _size),
    "govinfo_finding_quote_cell": (_text, _object, _size, _size),
    "govinfo_finding_quote_value_count": (_size, _object, _size),
    "govinfo_finding_quote_value": (_text, _object, _size, _size),
    "govinfo_finding_quote_value_bound": (_int, _object, _size, _size),
    "govinfo_finding_quote_value_cell_count": (_size, _object, _size, _size),
    "govinfo_finding_quote_value_cell": (_text, _object, _size, _size, _size),
    "govinfo_report_diagnose": (_status, _object, POINTER(DiagnoseOptions), _out, _error),
    "govinfo_diagnosis_group_count": (_size, _object),
    "govinfo_diagnosis_rule_count": (_size, _object, _size),
    "govinfo_diagnosis_rule": (_text, _object, _size, _size),
    "govinfo_diagnosis_unique": (_int, _object, _size),
    "govinfo_diagnosis_exhausted": (_int, _object, _size),
    "govinfo_diagnosis_answer_count": (_size, _object, _size),
    "govinfo_diagnosis_reason": (_text, _object, _size, _size, _text),
    "govinfo_diagnosis_cell_count": (_size, _object, _size, _size),
    "govinfo_diagnosis_cell_path": (_text, _object, _size, _size, _size),
    "govinfo_diagnosis_cell_value": (_text, _object, _size, _size, _size),
    "govinfo_diagnosis_cell_proposed": (_text, _object, _size, _size, _size),
    "govinfo_diagnosis_implied_count": (_size, _object, _size, _size),
    "govinfo_diagnosis_implied_path": (_text, _object, _size, _size, _size),
    "govinfo_diagnosis_implied_value": (_text, _object, _size, _size, _size),
    "govinfo_report_apply": (_status, _object, _object, _size, _size, _error),
    "govinfo_report_fix": (_status, _object, _object, POINTER(FixOptions), _out, _error),
    "govinfo_changes_left_count": (_size, _object),
    "govinfo_changes_left": (_size, _object, _size),
    "govinfo_diagnosis_write_json": (_status, _object, _out, _error),
    "govinfo_diagnosis_free": (None, _object),
    "govinfo_report_write_comparison_json": (_status, _object, _object, POINTER(CompareOptions), _out, _error),
    "govinfo_report_new_after": (_status, _object, POINTER(DraftOptions), _out, _error),
    "govinfo_report_write_statements_json": (_status, _object, _out, _error),
    "govinfo_report_write_indicators_json": (_status, _object, POINTER(IndicatorsOptions), _out, _error),
    "govinfo_text_index_new": (_status, POINTER(c_void_p), _size, _out, _error),
    "govinfo_text_index_write_copied_json": (_status, _object, _object, _out, _error),
    "govinfo_text_index_free": (None, _object),
    "govinfo_form_count": (_size,),
    "govinfo_form_at": (_object, _size),
    "govinfo_form_find": (_object, _text),
    "govinfo_form_for_year": (_object, _int),
    "govinfo_form_id": (_text, _object),
    "govinfo_form_first_year": (_int, _object),
    "govinfo_form_last_year": (_int, _object),
    "govinfo_form_instrument": (_text, _object, _text),
    "govinfo_form_write_schema": (_status, _object, _out, _error),
    "govinfo_form_cell_count": (_size, _object),
    "govinfo_form_optional_cell_count": (_size, _object),
    "govinfo_form_cell_path": (_text, _object, _size),
    "govinfo_form_cell_index": (_size, _object, _text),
    "govinfo_form_cell_at": (_size, _object, _size, _size, _size),
    "govinfo_form_cell_table": (_size, _object, _size),
    "govinfo_form_cell_row": (_size, _object, _size),
    "govinfo_form_cell_column": (_size, _object, _size),
    "govinfo_form_table_count": (_size, _object),
    "govinfo_form_table_key": (_text, _object, _size),
    "govinfo_form_table_heading": (_text, _object, _size),
    "govinfo_form_table_name": (_text, _object, _size, _text),
    "govinfo_form_block_count": (_size, _object, _size),
    "govinfo_form_block_caption": (_text, _object, _size, _size),
    "govinfo_form_block_basis": (_text, _object, _size, _size, _text),
    "govinfo_form_row_count": (_size, _object, _size),
    "govinfo_form_row_block": (_size, _object, _size, _size),
    "govinfo_form_row_key": (_text, _object, _size, _size),
    "govinfo_form_row_label": (_text, _object, _size, _size),
    "govinfo_form_row_role": (_int, _object, _size, _size),
    "govinfo_form_row_under": (_text, _object, _size, _size),
    "govinfo_form_row_article": (_text, _object, _size, _size, _text),
    "govinfo_form_row_test": (_text, _object, _size, _size, _text),
    "govinfo_form_column_count": (_size, _object, _size),
    "govinfo_form_column_block": (_size, _object, _size, _size),
    "govinfo_form_column_key": (_text, _object, _size, _size),
    "govinfo_form_column_label": (_text, _object, _size, _size),
    "govinfo_form_column_kind": (_int, _object, _size, _size),
    "govinfo_form_column_unit": (_text, _object, _size, _size),
    "govinfo_form_column_is_total": (_int, _object, _size, _size),
    "govinfo_rule_count": (_size,),
    "govinfo_rule_at": (_object, _size),
    "govinfo_rule_find": (_object, _text),
    "govinfo_rule_id": (_text, _object),
    "govinfo_rule_basis": (_int, _object),
    "govinfo_rule_severity": (_int, _object),
    "govinfo_rule_on_by_default": (_int, _object),
    "govinfo_rule_applies_to": (_int, _object, _object),
    "govinfo_rule_citation": (_text, _object, _text),
    "govinfo_rule_summary": (_text, _object, _text),
    "govinfo_rule_message": (_text, _object, _text),
    "govinfo_deadlines_write_json": (_status, c_void_p, _size, _text, POINTER(DeadlinesOptions), _out, _error),
    "govinfo_tally_new": (_status, _text, _int, POINTER(TallyOptions), _out, _error),
    "govinfo_tally_open": (_status, _object, _text, _error),
    "govinfo_tally_add_record": (_status, _object, _text, POINTER(c_char_p), POINTER(c_char_p), _size, _error),
    "govinfo_tally_add_file": (_status, _object, _text, c_void_p, _size, _text, POINTER(ReadOptions), _error),
    "govinfo_tally_unread_count": (_size, _object),
    "govinfo_tally_unread": (_text, _object, _size),
    "govinfo_tally_merge": (_status, _object, _object, _error),
    "govinfo_tally_report": (_status, _object, _out, _error),
    "govinfo_tally_write_json": (_status, _object, POINTER(TallyJsonOptions), _out, _error),
    "govinfo_tally_write_records_json": (_status, _object, _text, c_void_p, _size, _text, POINTER(c_char_p), _size, POINTER(ReadOptions), _out, _error),
    "govinfo_tally_free": (None, _object),
    "govinfo_catalogue_write": (_status, c_void_p, _size, _text, POINTER(CatalogueOptions), _out, _error),
    "govinfo_guide_write": (_status, c_void_p, _size, _text, _int, _out, _error),
    "govinfo_facts_new": (_status, _text, _text, _out, _error),
    "govinfo_facts_add": (_status, _object, _text, c_void_p, _size, POINTER(ReadOptions), _error),
    "govinfo_facts_add_unread": (_status, _object, _text, _text, _error),
    "govinfo_facts_append": (_status, _object, _object, _error),
    "govinfo_facts_write_schema": (_status, _object, c_void_p, _error),
    "govinfo_facts_write_stream": (_status, _object, c_void_p, _error),
    "govinfo_facts_free": (None, _object),
    "govinfo_rollup_new": (_status, POINTER(RollupOptions), _out, _error),
    "govinfo_rollup_add": (_status, _object, _object, _text, _int, _error),
    "govinfo_rollup_add_unread": (_status, _object, _text, _object, _error),
    "govinfo_rollup_merge": (_status, _object, _object, _error),
    "govinfo_rollup_save_json": (_status, _object, _out, _error),
    "govinfo_rollup_load": (_status, c_void_p, _size, _out, _error),
    "govinfo_rollup_report": (_status, _object, POINTER(RollupQuestion), _out, _error),
    "govinfo_rollup_write_json": (_status, _object, POINTER(RollupQuestion), _out, _error),
    "govinfo_rollup_add_facts": (_status, _object, POINTER(RollupQuestion), _object, _error),
    "govinfo_rollup_free": (None, _object),
    "govinfo_fee_yuan": (c_int64, _int, c_int64),
    "govinfo_schema_write": (_status, _text, _out, _error),
    "govinfo_text_data": (_text, _object),
    "govinfo_text_size": (_size, _object),
    "govinfo_text_free": (None, _object),
    "govinfo_error_status": (_status, _object),
    "govinfo_error_message": (_text, _object),
    "govinfo_error_message_in": (_text, _object, _text),
    "govinfo_error_path": (_text, _object),
    "govinfo_error_line": (_size, _object),
    "govinfo_error_column": (_size, _object),
    "govinfo_error_offset": (c_int64, _object),
    "govinfo_error_free": (None, _object),
}
