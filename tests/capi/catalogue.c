/* The catalogue of open documents and the guide to disclosure. */
#include "check.h"

static const char lines[] =
    "{\"编号\":\"1\",\"文件类别\":\"规章\",\"名称\":\"办法\",\"内容概述\":\"概述\","
    "\"生成日期\":\"2025-03-03\",\"公开属性\":\"主动公开\",\"公开日期\":\"2025-03-05\"}\n"
    "{\"编号\":\"2\",\"文件类别\":\"其他\",\"名称\":\"机密\",\"生成日期\":\"2025-03-03\","
    "\"公开属性\":\"不予公开\"}\n";

static govinfo_status write_as(const char* kind, const govinfo_catalogue_options* options,
                               govinfo_text** text) {
    return govinfo_catalogue_write(lines, sizeof lines - 1, kind, options, text, NULL);
}

static void what_is_open_and_public_is_listed(void) {
    govinfo_text* text = NULL;
    govinfo_catalogue_options options = GOVINFO_CATALOGUE_OPTIONS_INIT;
    options.organ = "某县教育局";
    options.organ_code = "000014349";
    options.on = "2025-12-31";
    options.language = "zh";
    CHECK(write_as("json", &options, &text) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text),
                   "\"index\":\"000014349/2025-00001\",\"index_proposed\":true");
    CHECK_CONTAINS(govinfo_text_data(text), "\"validity\":\"in_force\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"why\":\"closed\"");
    govinfo_text_free(text);
    CHECK(write_as("html", &options, &text) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "<h1>某县教育局政府信息公开目录</h1>");
    CHECK(strstr(govinfo_text_data(text), "机密") == NULL);
    govinfo_text_free(text);
    CHECK(write_as("csv", NULL, &text) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "index,title,summary,created,published\r\n");
    govinfo_text_free(text);
}

static void a_wrong_call_writes_no_catalogue(void) {
    govinfo_text* text = NULL;
    govinfo_error* error = NULL;
    govinfo_catalogue_options options = GOVINFO_CATALOGUE_OPTIONS_INIT;
    CHECK(write_as("docx", NULL, &text) == GOVINFO_E_ARGUMENT);
    CHECK(write_as(NULL, NULL, &text) == GOVINFO_E_ARGUMENT);
    options.organ_code = "123456789";
    CHECK(govinfo_catalogue_write(lines, sizeof lines - 1, "csv", &options, &text, &error) ==
          GOVINFO_E_ARGUMENT);
    CHECK_TEXT(govinfo_error_path(error), "options.organ_code");
    govinfo_error_free(error);
    options.organ_code = NULL;
    options.on = "2025-13-01";
    CHECK(write_as("csv", &options, &text) == GOVINFO_E_ARGUMENT);
    options.on = NULL;
    options.organ = "\xFF";
    CHECK(write_as("csv", &options, &text) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_catalogue_write(NULL, 1, "csv", NULL, &text, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_catalogue_write("x", 1, "csv", NULL, &text, NULL) != GOVINFO_OK);
    CHECK(text == NULL);
}

static void a_guide_is_written_when_nothing_is_missing(void) {
    static const char whole[] =
        "{\"govinfo\":1,\"guide\":{\"organ\":\"某县教育局\",\"classification\":\"a\","
        "\"arrangement\":\"b\",\"access\":\"c\",\"office\":\"d\",\"address\":\"e\","
        "\"hours\":\"f\",\"telephone\":\"g\",\"fax\":\"h\",\"internet\":\"i\","
        "\"in_person\":\"j\",\"post\":\"k\"}}";
    static const char part[] = "{\"govinfo\":1,\"guide\":{\"organ\":\"某县教育局\"}}";
    govinfo_text* text = NULL;
    govinfo_error* error = NULL;
    CHECK(govinfo_guide_write(whole, sizeof whole - 1, "html", 0, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "<h1>某县教育局政府信息公开指南</h1>");
    govinfo_text_free(text);
    text = NULL;
    CHECK(govinfo_guide_write(part, sizeof part - 1, "html", 0, &text, &error) ==
          GOVINFO_E_MISSING_KEY);
    CHECK_TEXT(govinfo_error_path(error), "guide/classification");
    CHECK_CONTAINS(govinfo_error_message_in(error, "zh"), "传真号码、互联网联系方式、当面提交");
    govinfo_error_free(error);
    CHECK(text == NULL);
    CHECK(govinfo_guide_write(part, sizeof part - 1, "html", 1, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "〔待补充：传真号码〕");
    govinfo_text_free(text);
    text = NULL;
    CHECK(govinfo_guide_write(whole, sizeof whole - 1, "pdf", 0, &text, NULL) ==
          GOVINFO_E_ARGUMENT);
    CHECK(govinfo_guide_write(NULL, 1, "html", 0, &text, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(text == NULL);
}

int main(void) {
    what_is_open_and_public_is_listed();
    a_wrong_call_writes_no_catalogue();
    a_guide_is_written_when_nothing_is_missing();
    return check_result();
}
