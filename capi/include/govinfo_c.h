/* The C interface of govinfo: read, check, total and write annual reports on government information
 * disclosure (政府信息公开工作年度报告).
 *
 * The contract, which every function keeps:
 *
 *  1. Objects are opaque. What comes through an `out` parameter is yours: free it with the _free of
 *     its type, which accepts NULL. What is returned as a pointer to const is borrowed. Using an
 *     object after its _free is undefined.
 *  2. A function that can fail returns a govinfo_status. GOVINFO_OK is 0; treat every other value,
 *     also one that you do not know, as failure. `*out` is NULL (a number: 0) unless the status is
 *     GOVINFO_OK, and a failed call changes nothing.
 *  3. `error` comes last and may be NULL. Otherwise `*error` becomes NULL, or on failure an object
 *     to free. Without memory the status is GOVINFO_E_NO_MEMORY and the error a static object,
 *     which govinfo_error_free accepts too.
 *  4. That a report breaks a rule is no failure: govinfo_report_validate returns GOVINFO_OK and you
 *     look at the findings.
 *  5. A function without a status never fails: given a null or wrong object or an index out of
 *     range it returns its neutral value, which is NULL, 0, or -1 where it returns one of the
 *     constants. Functions with a status return GOVINFO_E_HANDLE for such an object.
 *  6. Documents go in as bytes and size. Other text goes in as UTF-8 ending in NUL, and is copied.
 *     Text comes out as UTF-8 ending in NUL; it belongs to the object it came from and lives until
 *     that object is changed or freed. NULL means that there is none.
 *  7. `language` is "zh" for Chinese; anything else, also NULL, means English.
 *  8. An options struct starts with its own size: initialise it with its _INIT macro. Zero is the
 *     default of every further field, NULL options are all defaults. Structs only grow at the end;
 *     what an older library does not know must be zero, else GOVINFO_E_UNSUPPORTED.
 *  9. Any number of threads may use an object through const pointers at once; while one changes or
 *     frees it, no other may use it. Different objects are independent.
 * 10. Nothing is called back or printed, no file is opened, no exception leaves; there is no global
 *     state.
 * 11. What _write_json writes is one JSON object that begins with "govinfo":1, the version of the
 *     format, and ends in a newline. A report's members follow; a result stands under one key, which
 *     is also the name of its schema: see govinfo_schema_write.
 *
 * Constants and functions are never renumbered or removed within one soname. A function that came
 * later than ABI version 1 says so.
 */
#ifndef GOVINFO_C_H
#define GOVINFO_C_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

/* ---- version and status ---------------------------------------------------------------------- */

#define GOVINFO_ABI_VERSION 1

/* Of the library that was loaded, e.g. "1.2.3". */
const char* govinfo_version_string(void);
/* GOVINFO_ABI_VERSION of the library that was loaded; functions were added where it is higher. */
int32_t govinfo_abi_version(void);

typedef int32_t govinfo_status;
enum {
    GOVINFO_OK = 0,

    /* the call */
    GOVINFO_E_ARGUMENT = 101,     /* outside its documented range */
    GOVINFO_E_HANDLE = 102,       /* a null object, or one of another type */
    GOVINFO_E_UNKNOWN_FORM = 103, /* no form of that name */
    GOVINFO_E_UNKNOWN_CELL = 104, /* no cell of that path or index in this form */
    GOVINFO_E_OUT_OF_RANGE = 105, /* a number with more than 12 integer or 6 fractional digits */
    GOVINFO_E_UNSUPPORTED = 106,  /* options that are newer than the library */
    GOVINFO_E_NO_NUMBER = 107,    /* the cell holds no number, or no whole one for a count */
    GOVINFO_E_UNKNOWN_ENCODING = 108, /* no label of an encoding that is read */
    GOVINFO_E_UNLIKE_REPORTS = 109,   /* reports that do not belong together */

    /* the bytes */
    GOVINFO_E_EMPTY_INPUT = 201,      /* no bytes, or white space only */
    GOVINFO_E_TOO_LARGE = 202,        /* more bytes, memory, cells or depth than allowed */
    GOVINFO_E_NOT_TEXT = 203,         /* binary data */
    GOVINFO_E_WRONG_ENCODING = 204,   /* text, but in no encoding that is read */
    GOVINFO_E_UNSUPPORTED_KIND = 205, /* a kind of file that this build does not read */
    GOVINFO_E_SYNTAX = 206,           /* not well-formed JSON */
    GOVINFO_E_DAMAGED = 207,          /* an archive or its XML is not whole */
    GOVINFO_E_TIMED_OUT = 208,        /* took longer than allowed */

    /* the content */
    GOVINFO_E_DUPLICATE_KEY = 301,       /* a JSON key stands twice in its object */
    GOVINFO_E_UNKNOWN_KEY = 302,         /* a JSON key that the form does not have */
    GOVINFO_E_WRONG_TYPE = 303,          /* a JSON value of another type than the key wants */
    GOVINFO_E_INVALID_VALUE = 304,       /* right type, but a value that cannot be */
    GOVINFO_E_MISSING_KEY = 305,         /* `govinfo` or `form` is not there */
    GOVINFO_E_UNSUPPORTED_VERSION = 306, /* `govinfo` is not 1 */
    GOVINFO_E_NO_REPORT = 311,           /* readable, but not such a report */
    GOVINFO_E_NO_TABLES = 312,           /* such a report, but its tables are not in the text */
    GOVINFO_E_VALUES_LOST = 313,         /* the tables' labels are there, their values are not */
    GOVINFO_E_UNSUPPORTED_FORM = 314,    /* a form before 2019, recognised by name */
    GOVINFO_E_COMPARISON = 315,          /* two years side by side */
    GOVINFO_E_SCRIPT_PAGE = 316,         /* a page into which a script or a frame brings the text */
    GOVINFO_E_REPORT_LIST = 317,         /* a list of reports */
    GOVINFO_E_ATTACHMENT_ONLY = 318,     /* the report is a file to which the page links */
    GOVINFO_E_PICTURE_TABLES = 319,      /* such a report, but its tables are pictures */
    GOVINFO_E_APPLICATION_FORM = 320,    /* an application for information */
    GOVINFO_E_GUIDE = 321,               /* the guide to disclosure */

    /* the library */
    GOVINFO_E_INTERNAL = 901, /* a defect of the library */
    GOVINFO_E_NO_MEMORY = 902
};

/* "ok", "duplicate_key" …; "unknown" for a value that is none of the above. */
const char* govinfo_status_name(govinfo_status status);

/* ---- types ----------------------------------------------------------------------------------- */

typedef struct govinfo_report govinfo_report; /* header, cells, sections; notes if it was read */
typedef struct govinfo_findings govinfo_findings;   /* what validation found; outlives the report */
typedef struct govinfo_changes govinfo_changes;     /* what filling the totals did */
typedef struct govinfo_diagnosis govinfo_diagnosis; /* which cells are wrong; outlives the report */
typedef struct govinfo_problem_list govinfo_problem_list; /* what goes back to those who reported */
typedef struct govinfo_tally govinfo_tally;   /* tables counted from the registers of a year */
typedef struct govinfo_facts govinfo_facts;   /* rows of many reports, for databases */
typedef struct govinfo_rollup govinfo_rollup; /* reports of units, added up to that of their area */
typedef struct govinfo_text govinfo_text;     /* bytes that were written */
typedef struct govinfo_text_index govinfo_text_index; /* the prose of reports, to look up copies */
typedef struct govinfo_error govinfo_error;           /* why a call failed */
typedef struct govinfo_finding govinfo_finding;       /* one of a govinfo_findings */
typedef struct govinfo_form govinfo_form;             /* static: an edition of the official form */
typedef struct govinfo_rule govinfo_rule;             /* static: an entry of the catalogue */

/* What stands in a cell. */
enum {
    GOVINFO_CELL_ABSENT = 0,         /* row, column or table not found */
    GOVINFO_CELL_BLANK = 1,          /* row and column were found, nothing is printed there */
    GOVINFO_CELL_NOT_APPLICABLE = 2, /* the mark `/` */
    GOVINFO_CELL_TEXT = 3,           /* printed, but not a number */
    GOVINFO_CELL_NUMBER = 4
};

/* Returned in place of an index where there is none. */
#define GOVINFO_NOT_FOUND SIZE_MAX

/* Where something stood, besides its line and column; 0 = not known. */
enum {
    GOVINFO_PLACE_OFFSET =
        0, /* bytes from the first one of the input; -1 = not known, as in a DOCX */
    GOVINFO_PLACE_TABLE = 1, /* the table, from 1 in reading order, nested ones too; 0 = in none */
    GOVINFO_PLACE_ROW = 2,   /* and of its grid the row */
    GOVINFO_PLACE_CELL = 3   /* and the column; a merged cell counts as many as it spans */
};

/* ---- report: make, read, write --------------------------------------------------------------- */

/* What reading may cost, and what is known beforehand: more is GOVINFO_E_TOO_LARGE or GOVINFO_E_TIMED_OUT. With the defaults
 * nothing takes more than 5 s or 512 MB, however the input was made. */
typedef struct govinfo_read_options {
    size_t struct_size;
    size_t max_bytes;          /* of the input; 0 = 64 MiB */
    int32_t without_positions; /* not 0: do not keep where cells and sections stood */
    int32_t reserved;          /* 0 */
    size_t max_memory;         /* bytes that the document takes while it is read; 0 = 256 MiB */
    size_t max_cells;          /* paragraphs, lines and cells; 0 = 1048576 */
    size_t max_depth;          /* elements inside each other; 0 = 1024 */
    size_t max_milliseconds;   /* on the clock; 0 = as long as it takes */
    /* Of a text or page, as its transport said: "gbk" of Content-Type: text/html;charset=gbk. Only a
     * byte order mark outweighs it. NULL = nothing said. */
    const char* encoding;
} govinfo_read_options;
#define GOVINFO_READ_OPTIONS_INIT \
    { sizeof(govinfo_read_options), 0, 0, 0, 0, 0, 0, 0, NULL }

/* An empty report, all cells absent. `form` is "2019" or "2021", see govinfo_form_at. */
govinfo_status govinfo_report_new(const char* form, govinfo_report** out, govinfo_error** error);
/* Any supported kind of document; the kind is told by the content. */
govinfo_status govinfo_report_read(const void* data, size_t size,
                                   const govinfo_read_options* options, govinfo_report** out,
                                   govinfo_error** error);
/* Canonical JSON only. Repairs nothing; keeps no positions. */
govinfo_status govinfo_report_read_json(const void* data, size_t size, govinfo_report** out,
                                        govinfo_error** error);
/* A copy with its notes and positions. */
govinfo_status govinfo_report_clone(const govinfo_report* report, govinfo_report** out,
                                    govinfo_error** error);
/* Canonical JSON; reading it gives the same report, writing that the same bytes. */
govinfo_status govinfo_report_write_json(const govinfo_report* report, govinfo_text** out,
                                         govinfo_error** error);

typedef struct govinfo_write_options {
    size_t struct_size;
    int32_t fragment; /* not 0: of a page only what stands in its body, without styles */
    int32_t reserved; /* 0 */
} govinfo_write_options;
#define GOVINFO_WRITE_OPTIONS_INIT \
    { sizeof(govinfo_write_options), 0, 0 }

/* The official form, of that kind: "text" and "html" in UTF-8, "docx", "xlsx". Reading it gives the
 * cells, sections, title, organ, year and dates again, but for absent cells of a printed table: they
 * are blank. A build without DOCX or XLSX refuses these with GOVINFO_E_UNSUPPORTED_KIND. */
govinfo_status govinfo_report_write(const govinfo_report* report, const char* kind,
                                    const govinfo_write_options* options, govinfo_text** out,
                                    govinfo_error** error);
/* A drawing as SVG: of one report how its applications ended, by applicant; of several what was
 * received, concluded and carried out in each year. GOVINFO_E_UNLIKE_REPORTS where several are not
 * of one body, each on another year; GOVINFO_E_NO_TABLES where one has no table three. */
govinfo_status govinfo_report_write_chart(const govinfo_report* const* reports, size_t count,
                                          const char* language, govinfo_text** out,
                                          govinfo_error** error);
void govinfo_report_free(govinfo_report* report);

/* ---- report: header -------------------------------------------------------------------------- */

/* A field that the report does not give is NULL, the year 0, the kind and the scope "unknown". */
const govinfo_form* govinfo_report_form(const govinfo_report* report);
const char* govinfo_report_organ(const govinfo_report* report);
/* state_council_department provincial_government city_government county_government township
 * subdistrict development_zone department vertical_body office other unknown; more may come. */
const char* govinfo_report_organ_kind(const govinfo_report* report);
int32_t govinfo_report_year(const govinfo_report* report);
/* organ area unknown: the organ's own report, or that of the whole area. */
const char* govinfo_report_scope(const govinfo_report* report);
const char* govinfo_report_title(const govinfo_report* report);
/* Dates are written 2025-01-20. */
const char* govinfo_report_published(const govinfo_report* report);
const char* govinfo_report_period_from(const govinfo_report* report);
const char* govinfo_report_period_to(const govinfo_report* report);
/* 统一社会信用代码, GB 32100 */
const char* govinfo_report_code(const govinfo_report* report);
/* GB/T 2260: six digits, nine of a town, twelve of a village */
const char* govinfo_report_region(const govinfo_report* report);
const char* govinfo_report_source_url(const govinfo_report* report);
const char* govinfo_report_source_sha256(const govinfo_report* report);

/* NULL or "" (the year: 0; the period: both) takes the field away. A year outside 1949 to 9999, a
 * date that does not exist, a period that ends before it begins, a kind or scope of another name, a
 * code without its check character, a region of no province, a digest other than 64 small
 * hexadecimal digits and text that is not UTF-8 are GOVINFO_E_ARGUMENT. */
govinfo_status govinfo_report_set_organ(govinfo_report* report, const char* organ,
                                        govinfo_error** error);
govinfo_status govinfo_report_set_organ_kind(govinfo_report* report, const char* kind,
                                             govinfo_error** error);
govinfo_status govinfo_report_set_year(govinfo_report* report, int32_t year, govinfo_error** error);
govinfo_status govinfo_report_set_scope(govinfo_report* report, const char* scope,
                                        govinfo_error** error);
govinfo_status govinfo_report_set_title(govinfo_report* report, const char* title,
                                        govinfo_error** error);
govinfo_status govinfo_report_set_published(govinfo_report* report, const char* date,
                                            govinfo_error** error);
govinfo_status govinfo_report_set_period(govinfo_report* report, const char* from, const char* to,
                                         govinfo_error** error);
govinfo_status govinfo_report_set_code(govinfo_report* report, const char* code,
                                       govinfo_error** error);
govinfo_status govinfo_report_set_region(govinfo_report* report, const char* region,
                                         govinfo_error** error);
govinfo_status govinfo_report_set_source_url(govinfo_report* report, const char* url,
                                             govinfo_error** error);
govinfo_status govinfo_report_set_source_sha256(govinfo_report* report, const char* sha256,
                                                govinfo_error** error);

/* ---- report: sections, in source order ------------------------------------------------------- */

size_t govinfo_report_section_count(const govinfo_report* report);
/* preamble overview proactive requests proceedings problems other_matters unknown */
const char* govinfo_report_section_key(const govinfo_report* report, size_t section);
/* As printed. */
const char* govinfo_report_section_heading(const govinfo_report* report, size_t section);
/* Paragraphs are separated by "\n". */
const char* govinfo_report_section_text(const govinfo_report* report, size_t section);
/* Where it stood, counted from 1, columns in Unicode code points; 0 = not known. In a DOCX lines
 * are paragraphs. `part` is a GOVINFO_PLACE_…. */
size_t govinfo_report_section_line(const govinfo_report* report, size_t section);
size_t govinfo_report_section_column(const govinfo_report* report, size_t section);
int64_t govinfo_report_section_place(const govinfo_report* report, size_t section, int32_t part);
/* Appends, in Unicode normal form C. `heading` and `text` may be NULL. */
govinfo_status govinfo_report_add_section(govinfo_report* report, const char* key,
                                          const char* heading, const char* text,
                                          govinfo_error** error);
govinfo_status govinfo_report_clear_sections(govinfo_report* report, govinfo_error** error);

/* ---- report: cells by path, e.g. "requests/refused/state_secret/person" ---------------------- */

/* GOVINFO_CELL_…; -1 where the form has no such cell. */
int32_t govinfo_report_cell_state(const govinfo_report* report, const char* path);
/* The number as it is, and as an exact count of millionths. */
govinfo_status govinfo_report_cell_count(const govinfo_report* report, const char* path,
                                         int64_t* out, govinfo_error** error);
govinfo_status govinfo_report_cell_millionths(const govinfo_report* report, const char* path,
                                              int64_t* out, govinfo_error** error);
/* The shortest exact digits of a number; else NULL. */
const char* govinfo_report_cell_decimal(const govinfo_report* report, const char* path);
/* What is printed there: digits, words, "/" or, if blank, ""; NULL if absent. It differs from the
 * decimal where a number was read from something else than its own digits. */
const char* govinfo_report_cell_text(const govinfo_report* report, const char* path);
/* The unit if one is printed in the cell or, of money, in a label where the form has another. It is
 * never applied to the number. */
const char* govinfo_report_cell_unit(const govinfo_report* report, const char* path);
/* How many a remark in the cell says are amendments, 16 of 22（其中修订16件）, or had run out, 29 of
 * 55（含自然失效29件）; -1 where none does. */
int64_t govinfo_report_cell_amended(const govinfo_report* report, const char* path);
int64_t govinfo_report_cell_expired(const govinfo_report* report, const char* path);
/* Where it stood, as for sections. */
size_t govinfo_report_cell_line(const govinfo_report* report, const char* path);
size_t govinfo_report_cell_column(const govinfo_report* report, const char* path);
int64_t govinfo_report_cell_place(const govinfo_report* report, const char* path, int32_t part);

/* Money in the unit of the form: one that was printed goes with the number that had it. */
govinfo_status govinfo_report_set_cell_count(govinfo_report* report, const char* path,
                                             int64_t count, govinfo_error** error);
govinfo_status govinfo_report_set_cell_millionths(govinfo_report* report, const char* path,
                                                  int64_t millionths, govinfo_error** error);
/* Digits such as "-12" or "1.5", whatever the locale; anything else is GOVINFO_E_ARGUMENT. */
govinfo_status govinfo_report_set_cell_decimal(govinfo_report* report, const char* path,
                                               const char* decimal, govinfo_error** error);
/* As a reader of documents takes it: "" is blank, "/" not applicable, "１,113件" a number that
 * keeps how it was printed; what is no number stays text. */
govinfo_status govinfo_report_set_cell_text(govinfo_report* report, const char* path,
                                            const char* printed, govinfo_error** error);
govinfo_status govinfo_report_set_cell_blank(govinfo_report* report, const char* path,
                                             govinfo_error** error);
govinfo_status govinfo_report_set_cell_not_applicable(govinfo_report* report, const char* path,
                                                      govinfo_error** error);
govinfo_status govinfo_report_set_cell_absent(govinfo_report* report, const char* path,
                                              govinfo_error** error);

/* ---- report: the same by index, see govinfo_form_cell_index ---------------------------------- */

int32_t govinfo_report_cell_state_at(const govinfo_report* report, size_t cell);
govinfo_status govinfo_report_cell_count_at(const govinfo_report* report, size_t cell, int64_t* out,
                                            govinfo_error** error);
govinfo_status govinfo_report_cell_millionths_at(const govinfo_report* report, size_t cell,
                                                 int64_t* out, govinfo_error** error);
/* All cells at once: `states` and `millionths`, either of which may be NULL, take one for each of the
 * `count` cells of the form, the optional ones too. No number is 0. */
govinfo_status govinfo_report_cells(const govinfo_report* report, int32_t* states,
                                    int64_t* millionths, size_t count, govinfo_error** error);
const char* govinfo_report_cell_decimal_at(const govinfo_report* report, size_t cell);
const char* govinfo_report_cell_text_at(const govinfo_report* report, size_t cell);
const char* govinfo_report_cell_unit_at(const govinfo_report* report, size_t cell);
int64_t govinfo_report_cell_amended_at(const govinfo_report* report, size_t cell);
int64_t govinfo_report_cell_expired_at(const govinfo_report* report, size_t cell);
size_t govinfo_report_cell_line_at(const govinfo_report* report, size_t cell);
size_t govinfo_report_cell_column_at(const govinfo_report* report, size_t cell);
int64_t govinfo_report_cell_place_at(const govinfo_report* report, size_t cell, int32_t part);
govinfo_status govinfo_report_set_cell_count_at(govinfo_report* report, size_t cell, int64_t count,
                                                govinfo_error** error);
govinfo_status govinfo_report_set_cell_millionths_at(govinfo_report* report, size_t cell,
                                                     int64_t millionths, govinfo_error** error);
govinfo_status govinfo_report_set_cell_decimal_at(govinfo_report* report, size_t cell,
                                                  const char* decimal, govinfo_error** error);
govinfo_status govinfo_report_set_cell_text_at(govinfo_report* report, size_t cell,
                                               const char* printed, govinfo_error** error);
govinfo_status govinfo_report_set_cell_blank_at(govinfo_report* report, size_t cell,
                                                govinfo_error** error);
govinfo_status govinfo_report_set_cell_not_applicable_at(govinfo_report* report, size_t cell,
                                                         govinfo_error** error);
govinfo_status govinfo_report_set_cell_absent_at(govinfo_report* report, size_t cell,
                                                 govinfo_error** error);

/* ---- report: notes of the reader, in source order -------------------------------------------- */

/* What was repaired, inferred or not read; none unless govinfo_report_read made the report. */
size_t govinfo_report_note_count(const govinfo_report* report);
/* thousands fullwidth unit sign_word sign annotation traditional split_label label_incomplete
 * row_in_one_cell: a repair; dash: taken for the not-applicable mark; text_kept set_apart not_text
 * table_not_text sight_uncertain row_short row_long row_misplaced row_open row_joined row_disordered
 * row_twice row_unknown columns_unknown columns_twice other_year other_count form_mixed unit_in_header
 * duplicate_table undecodable: not read as the form wants it; organ_kind_inferred scope_inferred
 * form_assumed. A row that was not read is absent and has a note on each of its cells. More may come. */
const char* govinfo_report_note_code(const govinfo_report* report, size_t note);
/* Of the cell, table, section or header field. */
const char* govinfo_report_note_path(const govinfo_report* report, size_t note);
/* As printed. */
const char* govinfo_report_note_raw(const govinfo_report* report, size_t note);
/* Where it stood, as for sections. */
size_t govinfo_report_note_line(const govinfo_report* report, size_t note);
size_t govinfo_report_note_column(const govinfo_report* report, size_t note);
int64_t govinfo_report_note_place(const govinfo_report* report, size_t note, int32_t part);
const char* govinfo_report_note_message(const govinfo_report* report, size_t note,
                                        const char* language);

/* ---- totals ---------------------------------------------------------------------------------- */

/* How a blank cell counts in arithmetic. */
enum {
    GOVINFO_BLANK_UNKNOWN = 0, /* some number, not negative unless the cell is signed */
    GOVINFO_BLANK_ZERO = 1
};

typedef struct govinfo_fill_options {
    size_t struct_size;
    int32_t blank;    /* GOVINFO_BLANK_… */
    int32_t reserved; /* 0 */
} govinfo_fill_options;
#define GOVINFO_FILL_OPTIONS_INIT \
    { sizeof(govinfo_fill_options), 0, 0 }

/* What became of a total that was not right already, of a wrong cell, or of a cell that was to be
 * written into a document. */
enum {
    GOVINFO_CHANGE_FILLED = 0,         /* was absent or blank; now the sum of its parts */
    GOVINFO_CHANGE_KEPT = 1,           /* printed, and not the sum of its parts; left as it is */
    GOVINFO_CHANGE_NOT_COMPUTABLE = 2, /* a part is unknown */
    GOVINFO_CHANGE_CORRECTED = 3,      /* now what an answer of a diagnosis proposed */
    GOVINFO_CHANGE_WRITTEN = 4,        /* printed so in the document now */
    GOVINFO_CHANGE_HELD_BACK = 5,      /* could be written, but another cell cannot */
    /* Not written since … */
    GOVINFO_CHANGE_ABSENT = 6,    /* the document has no such cell, or the report has none */
    GOVINFO_CHANGE_UNCLEAR = 7,   /* a picture, form field or formula stands in it */
    GOVINFO_CHANGE_SHARED = 8,    /* one cell of the document stands for several of the form */
    GOVINFO_CHANGE_SCATTERED = 9, /* its characters stand apart, or a formula computes them */
    GOVINFO_CHANGE_MISREAD = 10,  /* the document would then be read otherwise */

    GOVINFO_CHANGE_LOST = 11 /* read otherwise from a document than it was written into it */
};

govinfo_status govinfo_report_fill_totals(govinfo_report* report,
                                          const govinfo_fill_options* options,
                                          govinfo_changes** out, govinfo_error** error);
size_t govinfo_changes_count(const govinfo_changes* changes);
const char* govinfo_changes_path(const govinfo_changes* changes, size_t change);
/* GOVINFO_CHANGE_… */
int32_t govinfo_changes_action(const govinfo_changes* changes, size_t change);
/* What was printed, as govinfo_report_cell_text. */
const char* govinfo_changes_before(const govinfo_changes* changes, size_t change);
/* The sum of the parts, or what was proposed, in digits; NULL if not computable. Of a document what
 * is printed there now, or would be. */
const char* govinfo_changes_after(const govinfo_changes* changes, size_t change);
void govinfo_changes_free(govinfo_changes* changes);

/* The document `data` (text, page, DOCX, XLSX or ODS) with the cells of the report, of the same form, in place of
 * those that it prints otherwise, in the looks of what was printed; all else of it stays as it was.
 * `changes` lists these cells. Where one of them cannot be written, none is: the text is empty then,
 * and GOVINFO_OK returned. */
govinfo_status govinfo_report_write_back(const govinfo_report* report, const void* data,
                                         size_t size, const govinfo_read_options* options,
                                         govinfo_text** text, govinfo_changes** changes,
                                         govinfo_error** error);

/* All that is not in `read`, which is what a reader made of a document, as it is in `written`, of
 * which govinfo_report_write made it: paths are of cells, header fields and sections/3/text, before
 * is what was written and after what was read. Of what was printed for want of anything else (a
 * heading, a title) nothing is said. */
govinfo_status govinfo_report_losses(const govinfo_report* written, const govinfo_report* read,
                                     govinfo_changes** out, govinfo_error** error);

/* ---- validation ------------------------------------------------------------------------------ */

typedef struct govinfo_validate_options {
    size_t struct_size;
    int32_t blank;    /* GOVINFO_BLANK_… */
    int32_t reserved; /* 0 */
    /* Last year's report of the same body. Against one of another body or year (YOY.ORGAN,
     * YOY.YEAR) no other rule is assessed; of a body that was renamed, disable YOY.ORGAN. */
    const govinfo_report* previous;
    const char* deadline; /* a local one, e.g. "2025-01-20", in place of 31 January */
    const char* const*
        enable; /* rule ids or families ("T2.ITEMS", "T2") besides the default ones */
    size_t enable_count;
    const char* const* disable; /* wins over enable; printed and structural rules stay on */
    size_t disable_count;
    /* Findings that were accepted: {"T3.BALANCE@person":"the reason"}, or the list of problems as it
     * came back, as CSV, XLSX or ODS. */
    const char* accept_json;
    size_t accept_size;
    const govinfo_text_index* others; /* reports whose prose this one's must not repeat */
    size_t max_text; /* bytes of prose; of more, rules on the text cannot be assessed; 0 = 4 MiB */
} govinfo_validate_options;
#define GOVINFO_VALIDATE_OPTIONS_INIT \
    { sizeof(govinfo_validate_options), 0, 0, NULL, NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0 }

/* Of a rule and its findings. */
enum {
    GOVINFO_SEVERITY_ANY = -1, /* for counting only */
    GOVINFO_SEVERITY_ERROR = 0,
    GOVINFO_SEVERITY_WARNING = 1,
    GOVINFO_SEVERITY_INFO = 2
};
enum {
    GOVINFO_VERDICT_CONSISTENT = 0,   /* no error; all printed and structural rules could run */
    GOVINFO_VERDICT_INCONSISTENT = 1, /* an error */
    GOVINFO_VERDICT_INCOMPLETE = 2    /* no error, but a printed or structural rule could not run */
};
enum {
    GOVINFO_OUTCOME_PASS = 0,
    GOVINFO_OUTCOME_FAIL = 1,
    GOVINFO_OUTCOME_NOT_ASSESSABLE = 2, /* a cell or header field that it needs is unknown */
    GOVINFO_OUTCOME_NOT_APPLICABLE = 3  /* it does not concern this reporter, form or line */
};

/* Every rule on every line; never stops at the first failure. What the reader noted goes with the
 * report: whether a table stands twice is not applicable to one that was made or was JSON. A rule
 * or family that does not exist is GOVINFO_E_ARGUMENT. The options need to live during the call
 * only. */
govinfo_status govinfo_report_validate(const govinfo_report* report,
                                       const govinfo_validate_options* options,
                                       govinfo_findings** out, govinfo_error** error);
/* GOVINFO_VERDICT_… */
int32_t govinfo_findings_verdict(const govinfo_findings* findings);
/* The GOVINFO_BLANK_… that was in force. */
int32_t govinfo_findings_blank(const govinfo_findings* findings);
/* Failures of that GOVINFO_SEVERITY_…. */
size_t govinfo_findings_count(const govinfo_findings* findings, int32_t severity);
/* Failures of every severity, in catalogue order, then form order. */
const govinfo_finding* govinfo_findings_at(const govinfo_findings* findings, size_t index);
/* Rules on lines that could not be assessed, in the same order. */
size_t govinfo_findings_unassessed_count(const govinfo_findings* findings);
const govinfo_finding* govinfo_findings_unassessed_at(const govinfo_findings* findings,
                                                      size_t index);
/* Writes "validation", all that is said of the findings at once: form, organ, year, verdict, counts,
 * findings, not_assessed and notes. */
govinfo_status govinfo_findings_write_json(const govinfo_findings* findings, govinfo_text** out,
                                           govinfo_error** error);
/* Writes "tables", the tables of the report as the official form prints them: rows of cells with their
 * spans, and in each value its path, state and the ids of failures that point at it; beside them the
 * sums of the form that hold, each with its cells. The findings must be of this report. */
govinfo_status govinfo_findings_write_tables_json(const govinfo_findings* findings,
                                                  const govinfo_report* report, govinfo_text** out,
                                                  govinfo_error** error);
/* The list of problems of one report, see below. The findings must be of this report; the diagnosis,
 * whose proposals are printed, may be NULL. */
govinfo_status govinfo_findings_write_report(const govinfo_findings* findings,
                                             const govinfo_report* report,
                                             const govinfo_diagnosis* diagnosis, const char* kind,
                                             const char* language, govinfo_text** out,
                                             govinfo_error** error);
void govinfo_findings_free(govinfo_findings* findings);

/* ---- list of problems ------------------------------------------------------------------------ */

/* What a supervising office sends back, of one report or of thousands: "html" or "docx", each report's
 * tables and words with what is wrong marked and numbered; "csv" or "xlsx", a finding a row with its
 * id and columns for what becomes of it, to be handed in again as `accept_json`. Nothing is kept of a
 * report. Each call gives the bytes that come next, perhaps none: append them to a file, as they
 * are. Without memory in one of them the list can only be freed. A build without DOCX or XLSX
 * refuses these with GOVINFO_E_UNSUPPORTED_KIND. */
govinfo_status govinfo_problem_list_new(const char* kind, const char* language,
                                        govinfo_problem_list** out, govinfo_error** error);
/* `file` is what the list calls it. The findings must be of this report; the diagnosis, whose
 * proposals are printed, may be NULL. */
govinfo_status govinfo_problem_list_add(govinfo_problem_list* list, const char* file,
                                        const govinfo_report* report,
                                        const govinfo_findings* findings,
                                        const govinfo_diagnosis* diagnosis, govinfo_text** out,
                                        govinfo_error** error);
/* A file that could not be read, and why. */
govinfo_status govinfo_problem_list_add_unread(govinfo_problem_list* list, const char* file,
                                               const char* why, govinfo_text** out,
                                               govinfo_error** error);
/* What comes behind all reports; with none, an empty list. Nothing may be added any more:
 * GOVINFO_E_ARGUMENT. */
govinfo_status govinfo_problem_list_end(govinfo_problem_list* list, govinfo_text** out,
                                        govinfo_error** error);
void govinfo_problem_list_free(govinfo_problem_list* list);

/* ---- finding --------------------------------------------------------------------------------- */

/* On which side of the rule an operand stands. */
enum {
    GOVINFO_ROLE_LEFT = 0,
    GOVINFO_ROLE_RIGHT = 1,
    GOVINFO_ROLE_GUARD = 2,  /* decides whether the rule applies */
    GOVINFO_ROLE_SUBJECT = 3 /* the one cell that the rule is about */
};
/* Whose cell an operand is. */
enum { GOVINFO_SOURCE_REPORT = 0, GOVINFO_SOURCE_PREVIOUS = 1 };

/* "T3.BALANCE@person": stable, also when the wording changes. */
const char* govinfo_finding_id(const govinfo_finding* finding);
const govinfo_rule* govinfo_finding_rule(const govinfo_finding* finding);
/* Row, column, cell path, header field or section key; and by its official label. */
const char* govinfo_finding_line(const govinfo_finding* finding);
const char* govinfo_finding_line_label(const govinfo_finding* finding, const char* language);
/* GOVINFO_OUTCOME_… */
int32_t govinfo_finding_outcome(const govinfo_finding* finding);
/* GOVINFO_SEVERITY_… */
int32_t govinfo_finding_severity(const govinfo_finding* finding);
/* The sides of a linear rule and left - right, exact digits; unknown cells count as 0 in
 * them, but where the rule could hold by itself and not together with others: then the sides are as
 * near as those let them come ("with" in the JSON names them). NULL where the rule is not linear
 * and has no sides. */
const char* govinfo_finding_left(const govinfo_finding* finding);
const char* govinfo_finding_right(const govinfo_finding* finding);
const char* govinfo_finding_difference(const govinfo_finding* finding);
/* One line without a period: what is wrong, or why the rule could not be assessed. */
const char* govinfo_finding_message(const govinfo_finding* finding, const char* language);
/* The reason with which it was accepted; NULL if it was not. It counts all the same. */
const char* govinfo_finding_accepted(const govinfo_finding* finding);
/* Where the first of its cells stood whose place is known, or the words quoted first; without
 * either, the part, table or row that it is about. As for sections. */
size_t govinfo_finding_source_line(const govinfo_finding* finding);
size_t govinfo_finding_source_column(const govinfo_finding* finding);
int64_t govinfo_finding_source_place(const govinfo_finding* finding, int32_t part);
/* The cells that took part. */
size_t govinfo_finding_operand_count(const govinfo_finding* finding);
const char* govinfo_finding_operand_path(const govinfo_finding* finding, size_t operand);
/* GOVINFO_ROLE_… */
int32_t govinfo_finding_operand_role(const govinfo_finding* finding, size_t operand);
int32_t govinfo_finding_operand_coefficient(const govinfo_finding* finding, size_t operand);
/* GOVINFO_SOURCE_… */
int32_t govinfo_finding_operand_source(const govinfo_finding* finding, size_t operand);
/* GOVINFO_CELL_…, and the text that stood there as govinfo_report_cell_text; a number in its own
 * digits. */
int32_t govinfo_finding_operand_state(const govinfo_finding* finding, size_t operand);
const char* govinfo_finding_operand_value(const govinfo_finding* finding, size_t operand);
/* Where it stood, as for sections; only of the report's own cells. */
size_t govinfo_finding_operand_line(const govinfo_finding* finding, size_t operand);
size_t govinfo_finding_operand_column(const govinfo_finding* finding, size_t operand);
int64_t govinfo_finding_operand_place(const govinfo_finding* finding, size_t operand, int32_t part);

/* The words of the prose that a rule found at fault, at most 20, and how many more there are. */
size_t govinfo_finding_quote_count(const govinfo_finding* finding);
size_t govinfo_finding_more_quotes(const govinfo_finding* finding);
/* As they stand, of a long passage its beginning; and from which byte of the text of which section,
 * by its index. */
const char* govinfo_finding_quote_text(const govinfo_finding* finding, size_t quote);
size_t govinfo_finding_quote_section(const govinfo_finding* finding, size_t quote);
size_t govinfo_finding_quote_offset(const govinfo_finding* finding, size_t quote);
/* Where the first of the words stood, as for sections. */
size_t govinfo_finding_quote_line(const govinfo_finding* finding, size_t quote);
size_t govinfo_finding_quote_column(const govinfo_finding* finding, size_t quote);
int64_t govinfo_finding_quote_place(const govinfo_finding* finding, size_t quote, int32_t part);
/* The number in them, exact digits, behind a share or growth a "%"; NULL if there is none. And what speaks against them, in words;
 * NULL if the message says it. */
const char* govinfo_finding_quote_stated(const govinfo_finding* finding, size_t quote);
const char* govinfo_finding_quote_expected(const govinfo_finding* finding, size_t quote,
                                           const char* language);
/* The cells against which they were held. */
size_t govinfo_finding_quote_cell_count(const govinfo_finding* finding, size_t quote);
const char* govinfo_finding_quote_cell(const govinfo_finding* finding, size_t quote, size_t cell);

/* How near an expected value is known. */
enum {
    GOVINFO_BOUND_EXACT = 0,
    GOVINFO_BOUND_AT_LEAST = 1, /* cells that would add to it are unknown */
    GOVINFO_BOUND_AT_MOST = 2   /* cells that would take from it are, or less would be right too */
};
/* The numbers any of which would have been right, in the unit of what is stated, exact digits, with
 * the cells from which each comes; none where no one number would. */
size_t govinfo_finding_quote_value_count(const govinfo_finding* finding, size_t quote);
const char* govinfo_finding_quote_value(const govinfo_finding* finding, size_t quote, size_t value);
int32_t govinfo_finding_quote_value_bound(const govinfo_finding* finding, size_t quote,
                                          size_t value);
size_t govinfo_finding_quote_value_cell_count(const govinfo_finding* finding, size_t quote,
                                              size_t value);
const char* govinfo_finding_quote_value_cell(const govinfo_finding* finding, size_t quote,
                                             size_t value, size_t cell);

/* ---- diagnosis ------------------------------------------------------------------------------- */

typedef struct govinfo_diagnose_options {
    size_t struct_size;
    int32_t blank;    /* GOVINFO_BLANK_… */
    int32_t reserved; /* 0 */
    /* Last year's report of the same body, never changed; left out of account where
     * govinfo_report_validate finds it to be of another body or year. */
    const govinfo_report* previous;
    size_t max_cells;           /* to change in one group; 0 = 4 */
    const char* const* disable; /* rules and families, as for govinfo_report_validate */
    size_t disable_count;
} govinfo_diagnose_options;
#define GOVINFO_DIAGNOSE_OPTIONS_INIT \
    { sizeof(govinfo_diagnose_options), 0, 0, NULL, 0, NULL, 0 }

/* Which cells must change so that the printed and structural sums hold. Rules that fail and must be
 * mended together are a group; its answers are all of the fewest cells, likeliest first. */
govinfo_status govinfo_report_diagnose(const govinfo_report* report,
                                       const govinfo_diagnose_options* options,
                                       govinfo_diagnosis** out, govinfo_error** error);
/* 0 where nothing fails. */
size_t govinfo_diagnosis_group_count(const govinfo_diagnosis* diagnosis);
size_t govinfo_diagnosis_rule_count(const govinfo_diagnosis* diagnosis, size_t group);
/* The id of a finding. */
const char* govinfo_diagnosis_rule(const govinfo_diagnosis* diagnosis, size_t group, size_t rule);
/* 1 if there is one answer, with every value. */
int32_t govinfo_diagnosis_unique(const govinfo_diagnosis* diagnosis, size_t group);
/* 1 if every change of up to that size was tried; 0 if the search was cut short. */
int32_t govinfo_diagnosis_exhausted(const govinfo_diagnosis* diagnosis, size_t group);
/* 0 where no change of at most max_cells cells mends the rules. */
size_t govinfo_diagnosis_answer_count(const govinfo_diagnosis* diagnosis, size_t group);
/* How the mistake came about; NULL where nothing tells. */
const char* govinfo_diagnosis_reason(const govinfo_diagnosis* diagnosis, size_t group,
                                     size_t answer, const char* language);
/* The cells to change: digits of what one holds, NULL if that is no number; and of what it should
 * hold, NULL if the rules leave that open. */
size_t govinfo_diagnosis_cell_count(const govinfo_diagnosis* diagnosis, size_t group,
                                    size_t answer);
const char* govinfo_diagnosis_cell_path(const govinfo_diagnosis* diagnosis, size_t group,
                                        size_t answer, size_t cell);
const char* govinfo_diagnosis_cell_value(const govinfo_diagnosis* diagnosis, size_t group,
                                         size_t answer, size_t cell);
const char* govinfo_diagnosis_cell_proposed(const govinfo_diagnosis* diagnosis, size_t group,
                                            size_t answer, size_t cell);
/* Cells without a number that must then hold this one. */
size_t govinfo_diagnosis_implied_count(const govinfo_diagnosis* diagnosis, size_t group,
                                       size_t answer);
const char* govinfo_diagnosis_implied_path(const govinfo_diagnosis* diagnosis, size_t group,
                                           size_t answer, size_t implied);
const char* govinfo_diagnosis_implied_value(const govinfo_diagnosis* diagnosis, size_t group,
                                            size_t answer, size_t implied);
/* Puts the proposed values of an answer into their cells; leaves those that are open, and implied
 * cells. GOVINFO_E_ARGUMENT if there is no such answer, or the report is of another form. */
govinfo_status govinfo_report_apply(govinfo_report* report, const govinfo_diagnosis* diagnosis,
                                    size_t group, size_t answer, govinfo_error** error);

typedef struct govinfo_fix_options {
    size_t struct_size;
    /* Answers that a human chose, "T4.TOTAL@reconsideration:2": the id of any finding in the group,
     * and the number of the answer, from 1. */
    const char* const* picks;
    size_t pick_count;
} govinfo_fix_options;
#define GOVINFO_FIX_OPTIONS_INIT \
    { sizeof(govinfo_fix_options), NULL, 0 }

/* Mends every group that has one answer, with every value, and those for which one is picked; lists
 * the cells that it changed, in the order of the groups. The other groups are left alone. A pick
 * that does not fail, that its group does not have, or that leaves a value open is
 * GOVINFO_E_ARGUMENT, and so is a report of another form. */
govinfo_status govinfo_report_fix(govinfo_report* report, const govinfo_diagnosis* diagnosis,
                                  const govinfo_fix_options* options, govinfo_changes** out,
                                  govinfo_error** error);
/* Groups of that diagnosis, as indices, that were left alone; none of filled totals. */
size_t govinfo_changes_left_count(const govinfo_changes* changes);
/* GOVINFO_NOT_FOUND if there are not so many. */
size_t govinfo_changes_left(const govinfo_changes* changes, size_t index);
/* Writes "diagnosis", an object with the groups. */
govinfo_status govinfo_diagnosis_write_json(const govinfo_diagnosis* diagnosis, govinfo_text** out,
                                            govinfo_error** error);
void govinfo_diagnosis_free(govinfo_diagnosis* diagnosis);

/* ---- two years ------------------------------------------------------------------------------- */

typedef struct govinfo_compare_options {
    size_t struct_size;
    int32_t two_versions; /* not 0: of one report, as submitted and as published */
    int32_t reserved;     /* 0 */
} govinfo_compare_options;
#define GOVINFO_COMPARE_OPTIONS_INIT \
    { sizeof(govinfo_compare_options), 0, 0 }

/* Both reports cell by cell, across the forms as far as they are comparable: "comparison", with
 * cells, doubts (that they are of two bodies, or no year and the one after it), restated (where the
 * newer report gives other figures of the older year), copied (what of the newer text stands in the
 * older) and, of two versions of one report, texts with their similarity and changes, word by word.
 */
govinfo_status govinfo_report_write_comparison_json(const govinfo_report* older,
                                                    const govinfo_report* newer,
                                                    const govinfo_compare_options* options,
                                                    govinfo_text** out, govinfo_error** error);

typedef struct govinfo_draft_options {
    size_t struct_size;
    const char* form; /* NULL = that for the year after; of a report without a year, its own */
} govinfo_draft_options;
#define GOVINFO_DRAFT_OPTIONS_INIT \
    { sizeof(govinfo_draft_options), NULL }

/* A draft for the year after: every cell blank but those that follow from last year's report. */
govinfo_status govinfo_report_new_after(const govinfo_report* previous,
                                        const govinfo_draft_options* options, govinfo_report** out,
                                        govinfo_error** error);

/* ---- prose, indicators and copied text ------------------------------------------------------- */

/* The numbers that the text states, with what they are about: "statements", a list of meaning,
 * value, precision, share, growth, text, section and offset. */
govinfo_status govinfo_report_write_statements_json(const govinfo_report* report,
                                                    govinfo_text** out, govinfo_error** error);

typedef struct govinfo_indicators_options {
    size_t struct_size;
    int32_t blank;    /* GOVINFO_BLANK_… */
    int32_t reserved; /* 0 */
} govinfo_indicators_options;
#define GOVINFO_INDICATORS_OPTIONS_INIT \
    { sizeof(govinfo_indicators_options), 0, 0 }

/* Rates, in the order of the form: "indicators", a list of key, name, formula, numerator, denominator,
 * percent, and where that is null the reason. */
govinfo_status govinfo_report_write_indicators_json(const govinfo_report* report,
                                                    const govinfo_indicators_options* options,
                                                    govinfo_text** out, govinfo_error** error);

/* The prose of these reports, which must outlive the index and not be changed meanwhile. */
govinfo_status govinfo_text_index_new(const govinfo_report* const* reports, size_t count,
                                      govinfo_text_index** out, govinfo_error** error);
/* What of a report's prose also stands in the others: "copied_text", for each section letters,
 * copied, share in percent, and the passages. The report may be one of the index. */
govinfo_status govinfo_text_index_write_copied_json(const govinfo_text_index* index,
                                                    const govinfo_report* report,
                                                    govinfo_text** out, govinfo_error** error);
void govinfo_text_index_free(govinfo_text_index* index);

/* ---- form: static, never freed --------------------------------------------------------------- */

enum { GOVINFO_KIND_COUNT = 0, GOVINFO_KIND_SIGNED_COUNT = 1, GOVINFO_KIND_MONEY = 2 };
enum {
    GOVINFO_ROW_LEAF = 0,
    GOVINFO_ROW_TOTAL = 1,   /* its cells are sums of other rows */
    GOVINFO_ROW_HEADING = 2, /* a label without cells */
    GOVINFO_ROW_UNSPLIT =
        3 /* a heading that some reports print with cells, for the rows under it */
};
/* The forms that are read and checked, oldest first. */
size_t govinfo_form_count(void);
const govinfo_form* govinfo_form_at(size_t index);
/* By id; NULL if there is none. */
const govinfo_form* govinfo_form_find(const char* id);
/* The form for reports on that year; NULL before 2019. */
const govinfo_form* govinfo_form_for_year(int32_t year);
const char* govinfo_form_id(const govinfo_form* form);
int32_t govinfo_form_first_year(const govinfo_form* form);
/* 9999 = still in use. */
int32_t govinfo_form_last_year(const govinfo_form* form);
/* The document that issued it. */
const char* govinfo_form_instrument(const govinfo_form* form, const char* language);
/* JSON Schema (2020-12) of the canonical JSON. */
govinfo_status govinfo_form_write_schema(const govinfo_form* form, govinfo_text** out,
                                         govinfo_error** error);

/* Cells of the official form, in printed order: index 0 and up. */
size_t govinfo_form_cell_count(const govinfo_form* form);
/* Cells of unsplit rows; their indices follow. */
size_t govinfo_form_optional_cell_count(const govinfo_form* form);
const char* govinfo_form_cell_path(const govinfo_form* form, size_t cell);
size_t govinfo_form_cell_index(const govinfo_form* form, const char* path);
/* Of a row and column of the listing below. */
size_t govinfo_form_cell_at(const govinfo_form* form, size_t table, size_t row, size_t column);
/* A cell's place in that listing. */
size_t govinfo_form_cell_table(const govinfo_form* form, size_t cell);
size_t govinfo_form_cell_row(const govinfo_form* form, size_t cell);
size_t govinfo_form_cell_column(const govinfo_form* form, size_t cell);

/* A table is one or more blocks, each with its own rows and columns. Rows and columns are numbered
 * through the table; a row has cells in the columns of its own block. Labels are those of the
 * official form. */
size_t govinfo_form_table_count(const govinfo_form* form);
const char* govinfo_form_table_key(const govinfo_form* form, size_t table);
const char* govinfo_form_table_heading(const govinfo_form* form, size_t table);
const char* govinfo_form_table_name(const govinfo_form* form, size_t table, const char* language);
size_t govinfo_form_block_count(const govinfo_form* form, size_t table);
const char* govinfo_form_block_caption(const govinfo_form* form, size_t table, size_t block);
/* The words of the article on which it rests. */
const char* govinfo_form_block_basis(const govinfo_form* form, size_t table, size_t block,
                                     const char* language);
size_t govinfo_form_row_count(const govinfo_form* form, size_t table);
size_t govinfo_form_row_block(const govinfo_form* form, size_t table, size_t row);
const char* govinfo_form_row_key(const govinfo_form* form, size_t table, size_t row);
const char* govinfo_form_row_label(const govinfo_form* form, size_t table, size_t row);
/* GOVINFO_ROW_… */
int32_t govinfo_form_row_role(const govinfo_form* form, size_t table, size_t row);
/* Key of the heading it stands under. */
const char* govinfo_form_row_under(const govinfo_form* form, size_t table, size_t row);
/* Of an outcome of an application: the article on which it rests, and its one-line test. */
const char* govinfo_form_row_article(const govinfo_form* form, size_t table, size_t row,
                                     const char* language);
const char* govinfo_form_row_test(const govinfo_form* form, size_t table, size_t row,
                                  const char* language);
size_t govinfo_form_column_count(const govinfo_form* form, size_t table);
size_t govinfo_form_column_block(const govinfo_form* form, size_t table, size_t column);
const char* govinfo_form_column_key(const govinfo_form* form, size_t table, size_t column);
const char* govinfo_form_column_label(const govinfo_form* form, size_t table, size_t column);
/* GOVINFO_KIND_… */
int32_t govinfo_form_column_kind(const govinfo_form* form, size_t table, size_t column);
/* NULL where the form prints and implies none. */
const char* govinfo_form_column_unit(const govinfo_form* form, size_t table, size_t column);
/* 1 if its cells are sums of other columns. */
int32_t govinfo_form_column_is_total(const govinfo_form* form, size_t table, size_t column);

/* ---- rule: static, never freed --------------------------------------------------------------- */

/* On what a rule rests, strongest first. */
enum {
    GOVINFO_BASIS_PRINTED = 0,    /* stands in the official form */
    GOVINFO_BASIS_STRUCTURAL = 1, /* follows from the word 总计 or from the type of number */
    GOVINFO_BASIS_LEGAL = 2,      /* a law or order says so */
    GOVINFO_BASIS_CUSTOMARY = 3   /* practice */
};

/* In catalogue order. */
size_t govinfo_rule_count(void);
const govinfo_rule* govinfo_rule_at(size_t index);
/* By id, also one that it had before 1.0; NULL if there is none. */
const govinfo_rule* govinfo_rule_find(const char* id);
/* "T3.BALANCE": never renumbered, reused or given another meaning. */
const char* govinfo_rule_id(const govinfo_rule* rule);
/* GOVINFO_BASIS_… */
int32_t govinfo_rule_basis(const govinfo_rule* rule);
/* GOVINFO_SEVERITY_… */
int32_t govinfo_rule_severity(const govinfo_rule* rule);
int32_t govinfo_rule_on_by_default(const govinfo_rule* rule);
/* 1 if the form has it. */
int32_t govinfo_rule_applies_to(const govinfo_rule* rule, const govinfo_form* form);
/* Instrument and place. */
const char* govinfo_rule_citation(const govinfo_rule* rule, const char* language);
/* The claim in one sentence. */
const char* govinfo_rule_summary(const govinfo_rule* rule, const char* language);
/* What is said when it fails, with {line} {cell} {left} {right} {difference} … in it. */
const char* govinfo_rule_message(const govinfo_rule* rule, const char* language);

/* ---- time limits ----------------------------------------------------------------------------- */

typedef struct govinfo_deadlines_options {
    size_t struct_size;
    /* Days that the notices on days of rest do not have, a line for each: the date, a tab, "off" or
     * "work"; or a year, a tab, "complete". NULL = none. */
    const void* calendar;
    size_t calendar_size;
    int32_t late;     /* not 0: those that were answered late, instead of those that are open */
    int32_t reserved; /* 0 */
    /* What the office calls columns and words, a line for each, tabs between: register, column and its
     * head here; or register, column, a word here and the one of the form. NULL = nothing. */
    const void* mapping;
    size_t mapping_size;
} govinfo_deadlines_options;
#define GOVINFO_DEADLINES_OPTIONS_INIT \
    { sizeof(govinfo_deadlines_options), NULL, 0, 0, 0, NULL, 0 }

/* By when the applications of a register must be answered (ss.30 to 35), as things stood on that day:
 * "deadlines", with on, counts by state, and requests, each with id, line, state, due, days, reason
 * and the events that moved it. The register is CSV, JSON Lines, XLSX or ODS; of a database, one
 * line of JSON for each application. */
govinfo_status govinfo_deadlines_write_json(const void* data, size_t size, const char* on,
                                            const govinfo_deadlines_options* options,
                                            govinfo_text** out, govinfo_error** error);

/* ---- tally ----------------------------------------------------------------------------------- */

typedef struct govinfo_tally_options {
    size_t struct_size;
    const char* organ; /* whose report it is; NULL = not said */
    const char*
        on; /* the day of the count, 2026-01-10: later dates are mistakes; NULL = not said */
    const void* calendar; /* as in govinfo_deadlines_options: by when documents must be public */
    size_t calendar_size;
    const void* mapping; /* likewise */
    size_t mapping_size;
} govinfo_tally_options;
#define GOVINFO_TALLY_OPTIONS_INIT \
    { sizeof(govinfo_tally_options), NULL, NULL, NULL, 0, NULL, 0 }

/* Counts tables two, three and four of the report on a year from single matters. A register is
 * "requests", "proceedings", "documents" or "decisions". Memory grows by the ids of the records.
 * Without memory in a call that adds or merges, the tally can only be freed. */
govinfo_status govinfo_tally_new(const char* form, int32_t year,
                                 const govinfo_tally_options* options, govinfo_tally** out,
                                 govinfo_error** error);
/* Says that there is such a register, though it may hold nothing: its cells become 0. Those
 * of a register of which nothing is said stay absent. */
govinfo_status govinfo_tally_open(govinfo_tally* tally, const char* register_key,
                                  govinfo_error** error);
/* A record, as a row of a database: each key is the head of a column, by key or label, each value
 * what would stand in a file under it; NULL is blank, and a record of blanks is passed. A key that
 * the register does not have is GOVINFO_E_UNKNOWN_KEY, two of one meaning GOVINFO_E_DUPLICATE_KEY,
 * and GOVINFO_E_MISSING_KEY where a required one is not there. What is wrong with a value or a
 * record is no failure: it becomes an exception of the result, whose line is the record's number
 * among those that were so added to its register. */
govinfo_status govinfo_tally_add_record(govinfo_tally* tally, const char* register_key,
                                        const char* const* keys, const char* const* values,
                                        size_t count, govinfo_error** error);
/* All records of a file: CSV, JSON Lines, XLSX, ODS. `name` is what the result calls it; NULL = none.
 * Of the options, max_bytes bounds every file, the other limits a workbook; each may want more than
 * the default for a year of a large body. */
govinfo_status govinfo_tally_add_file(govinfo_tally* tally, const char* register_key,
                                      const void* data, size_t size, const char* name,
                                      const govinfo_read_options* options, govinfo_error** error);
/* What was not read of the last file: heads that its register does not have; "#2" is the second sheet
 * of a workbook, if it has no such head. */
size_t govinfo_tally_unread_count(const govinfo_tally* tally);
const char* govinfo_tally_unread(const govinfo_tally* tally, size_t index);
/* Adds everything that the other was given, which is empty afterwards. Both must be of one form,
 * year, day and calendar, else GOVINFO_E_ARGUMENT. The sum does not depend on the order of parts. */
govinfo_status govinfo_tally_merge(govinfo_tally* tally, govinfo_tally* other,
                                   govinfo_error** error);
/* The tables as they stand; more may be added. */
govinfo_status govinfo_tally_report(const govinfo_tally* tally, govinfo_report** out,
                                    govinfo_error** error);
typedef struct govinfo_tally_json_options {
    size_t struct_size;
    int32_t trace;                  /* not 0: also the ids behind each cell */
    int32_t reserved;               /* 0 */
    const govinfo_report* previous; /* last year's; NULL = none */
    const govinfo_report* against;  /* of the same form, as it was filled in; NULL = none */
} govinfo_tally_json_options;
#define GOVINFO_TALLY_JSON_OPTIONS_INIT \
    { sizeof(govinfo_tally_json_options), 0, 0, NULL, NULL }

/* "tally", with report, by register the numbers of rows, counted and outside, the exceptions, which
 * are not counted, and remarks; as asked for, cells, the ids behind each, and previous and against, the
 * cells that differ from what last year's report carried out or from the other report, with ids. */
govinfo_status govinfo_tally_write_json(const govinfo_tally* tally,
                                        const govinfo_tally_json_options* options,
                                        govinfo_text** out, govinfo_error** error);
/* Writes "records", what a file holds as the tally would read it: register, columns, their words by
 * key, and records, each with file, line and values, texts by the key of their column. Of `ids` only
 * those of them; NULL = all. The tally counts nothing by this. */
govinfo_status govinfo_tally_write_records_json(const govinfo_tally* tally,
                                                const char* register_key, const void* data,
                                                size_t size, const char* name,
                                                const char* const* ids, size_t id_count,
                                                const govinfo_read_options* options,
                                                govinfo_text** out, govinfo_error** error);
void govinfo_tally_free(govinfo_tally* tally);

/* ---- catalogue and guide --------------------------------------------------------------------- */

typedef struct govinfo_catalogue_options {
    size_t struct_size;
    const char* organ; /* whose catalogue it is; NULL = not said */
    /* 组织机构代码, or the 统一社会信用代码 that holds it: documents without an index number get one
     * proposed, CODE/YYYY-NNNNN, and numbers of another shape are remarked on. NULL = none. */
    const char* organ_code;
    const char*
        on; /* the day of the catalogue, 2026-01-10: says what is in force; NULL = not said */
    const char* language; /* "zh" or "en"; NULL = "en" */
    const void* mapping;  /* as in govinfo_deadlines_options */
    size_t mapping_size;
} govinfo_catalogue_options;
#define GOVINFO_CATALOGUE_OPTIONS_INIT \
    { sizeof(govinfo_catalogue_options), NULL, NULL, NULL, NULL, NULL, 0 }

/* The public catalogue of a register of documents (s.12): what is open and public. The kind is "html",
 * "csv" or "xlsx", to be published; or "json", not to be: "catalogue", with documents, those that are
 * unlisted and why, exceptions, which could not be listed, and remarks. The register is CSV, JSON
 * Lines, XLSX or ODS; of a database, one line of JSON for each document. */
govinfo_status govinfo_catalogue_write(const void* data, size_t size, const char* kind,
                                       const govinfo_catalogue_options* options, govinfo_text** out,
                                       govinfo_error** error);

/* The guide to disclosure (s.12), in Chinese, as "html" or "docx", of its items as JSON: see the schema
 * "guide". Where one is missing, or post or delivery in person is refused, GOVINFO_E_MISSING_KEY
 * names all of them; with `draft` not 0 the guide is written all the same, with 〔待补充：…〕 there. */
govinfo_status govinfo_guide_write(const void* data, size_t size, const char* kind, int32_t draft,
                                   govinfo_text** out, govinfo_error** error);

/* ---- facts ----------------------------------------------------------------------------------- */

/* The Arrow C data and stream interfaces, as published: whoever has declared them says so by these
 * macros. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4
struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;
    void (*release)(struct ArrowSchema*);
    void* private_data;
};
struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;
    void (*release)(struct ArrowArray*);
    void* private_data;
};
#endif
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema*);
    int (*get_next)(struct ArrowArrayStream*, struct ArrowArray*);
    const char* (*get_last_error)(struct ArrowArrayStream*);
    void (*release)(struct ArrowArrayStream*);
    void* private_data;
};
#endif

/* Rows of the table "cells", "findings", "reports" or, of a roll-up, "units" (docs/facts.md), in the
 * order in which they are added: text as utf8, whole numbers as int64, amounts as decimal128(18, 6), the sides of a finding
 * as decimal128(38, 6), any of them null. `language` is that of messages where there is one column
 * for both. Without memory in a call that adds or appends, the facts can only be freed. */
govinfo_status govinfo_facts_new(const char* table, const char* language, govinfo_facts** out,
                                 govinfo_error** error);
/* Reads the document, checks it where the table asks for that, and adds its rows. `source` is what
 * they call it; it need not be UTF-8. One that cannot be read is no failure but a row of state error. */
govinfo_status govinfo_facts_add(govinfo_facts* facts, const char* source, const void* data,
                                 size_t size, const govinfo_read_options* options,
                                 govinfo_error** error);
/* A file whose bytes could not be had, as such a row. */
govinfo_status govinfo_facts_add_unread(govinfo_facts* facts, const char* source, const char* why,
                                        govinfo_error** error);
/* Adds all rows of another of the same table, which is empty afterwards: facts of several threads. */
govinfo_status govinfo_facts_append(govinfo_facts* facts, govinfo_facts* other,
                                    govinfo_error** error);
/* Its columns. `out` is yours: call its release. */
govinfo_status govinfo_facts_write_schema(const govinfo_facts* facts, struct ArrowSchema* out,
                                          govinfo_error** error);
/* All rows that were added, without copying them. Whatever becomes of the facts, the stream and what
 * comes out of it stay; there may be several. `out` is yours: call its release. */
govinfo_status govinfo_facts_write_stream(govinfo_facts* facts, struct ArrowArrayStream* out,
                                          govinfo_error** error);
void govinfo_facts_free(govinfo_facts* facts);

/* ---- roll-up --------------------------------------------------------------------------------- */

typedef struct govinfo_rollup_options {
    size_t struct_size;
    int32_t blank; /* GOVINFO_BLANK_… */
    /* Not 0: keep no figures of single units. What was added twice is then counted twice, and named. */
    int32_t sums_only;
} govinfo_rollup_options;
#define GOVINFO_ROLLUP_OPTIONS_INIT \
    { sizeof(govinfo_rollup_options), 0, 0 }

/* As what a report is added. */
enum {
    GOVINFO_ROLLUP_UNIT = 0,
    GOVINFO_ROLLUP_OWN = 1,     /* the area's own organ, kept apart */
    GOVINFO_ROLLUP_PREVIOUS = 2 /* a unit, on the year before: only to explain differences */
};

/* What is asked of a roll-up. */
typedef struct govinfo_rollup_question {
    size_t struct_size;
    const char* form;              /* NULL = with the year that of most reports */
    const govinfo_report* against; /* the area's report; NULL = none */
    const void* units;             /* a list of units, as a file; NULL = whoever was added */
    size_t units_size;
    const char* const* chosen; /* sources that count where their unit has others */
    size_t chosen_count;
    int32_t year;  /* 0 = that of most reports */
    int32_t cells; /* not 0: also what each unit has in each cell */
} govinfo_rollup_question;
#define GOVINFO_ROLLUP_QUESTION_INIT \
    { sizeof(govinfo_rollup_question), NULL, NULL, NULL, 0, NULL, 0, 0, 0 }

/* Adds the reports of units up to that of their area. No unit is a silent 0: one that is not in the
 * sum is named with the reason. The result does not depend on the order of reports and parts.
 * Without memory in a call that adds or merges, the roll-up can only be freed. */
govinfo_status govinfo_rollup_new(const govinfo_rollup_options* options, govinfo_rollup** out,
                                  govinfo_error** error);
/* `source`, a file or an address, tells reports of one unit from each other; NULL = none. `role` is a
 * GOVINFO_ROLLUP_…. What was added before, from that source, counts once. */
govinfo_status govinfo_rollup_add(govinfo_rollup* rollup, const govinfo_report* report,
                                  const char* source, int32_t role, govinfo_error** error);
/* Names a source that gave no report, and with `why`, unless it is NULL, the reason. */
govinfo_status govinfo_rollup_add_unread(govinfo_rollup* rollup, const char* source,
                                         const govinfo_error* why, govinfo_error** error);
/* Adds everything that the other was given, which is empty afterwards. Both must have the same
 * options, else GOVINFO_E_ARGUMENT. */
govinfo_status govinfo_rollup_merge(govinfo_rollup* rollup, govinfo_rollup* other,
                                    govinfo_error** error);
/* All that it was given, as JSON Lines, and back. What was cut off is refused. */
govinfo_status govinfo_rollup_save_json(const govinfo_rollup* rollup, govinfo_text** out,
                                        govinfo_error** error);
govinfo_status govinfo_rollup_load(const void* data, size_t size, govinfo_rollup** out,
                                   govinfo_error** error);
/* The sum as a report: a cell that some unit leaves open is blank. NULL = default options. */
govinfo_status govinfo_rollup_report(const govinfo_rollup* rollup,
                                     const govinfo_rollup_question* question, govinfo_report** out,
                                     govinfo_error** error);
/* "rollup", with the sum, the units by where they stand, what is open and what fails. */
govinfo_status govinfo_rollup_write_json(const govinfo_rollup* rollup,
                                         const govinfo_rollup_question* question,
                                         govinfo_text** out, govinfo_error** error);
/* Adds its units, where each stands in that sum, as rows to facts of the table "units". */
govinfo_status govinfo_rollup_add_facts(const govinfo_rollup* rollup,
                                        const govinfo_rollup_question* question,
                                        govinfo_facts* facts, govinfo_error** error);
void govinfo_rollup_free(govinfo_rollup* rollup);

/* ---- fee ------------------------------------------------------------------------------------- */

/* What the fee of s.42 counts (国办函〔2020〕109号): an organ chooses one for each application. */
enum {
    GOVINFO_FEE_ITEMS = 0, /* applications of one applicant in one calendar month */
    GOVINFO_FEE_PAGES = 1
};
/* In 元; -1 for another basis, a quantity below 0, and a fee of more than 12 digits. */
int64_t govinfo_fee_yuan(int32_t basis, int64_t quantity);

/* ---- text ------------------------------------------------------------------------------------ */

/* JSON Schema (2020-12) of a result: validation diagnosis comparison indicators statements
 * copied_text deadlines tables tally records rollup catalogue, of guide, which is read, and fee, rules and files, which the command alone writes. That of a report is its form's.
 * Later versions may add keys: it lets them pass. */
govinfo_status govinfo_schema_write(const char* kind, govinfo_text** out, govinfo_error** error);

const char* govinfo_text_data(const govinfo_text* text);
/* Bytes, without the NUL behind them. */
size_t govinfo_text_size(const govinfo_text* text);
void govinfo_text_free(govinfo_text* text);

/* ---- error ----------------------------------------------------------------------------------- */

govinfo_status govinfo_error_status(const govinfo_error* error);
/* One line without a period: what, where, and what to do. In English; _in: in a language. */
const char* govinfo_error_message(const govinfo_error* error);
const char* govinfo_error_message_in(const govinfo_error* error, const char* language);
/* In the canonical JSON, e.g. "requests/granted/person"; of a wrong call, the parameter. */
const char* govinfo_error_path(const govinfo_error* error);
/* In the input, counted from 1, columns in Unicode code points; 0 = no place in it. */
size_t govinfo_error_line(const govinfo_error* error);
size_t govinfo_error_column(const govinfo_error* error);
/* In bytes from the start of the input; -1 = not known, as in a DOCX. */
int64_t govinfo_error_offset(const govinfo_error* error);
void govinfo_error_free(govinfo_error* error);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif
