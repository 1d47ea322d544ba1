package govinfo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String DECISIONS = "proactive/other_services/decisions";

    @Test
    void aFileIsReadAsItIsPrinted() throws IOException {
        try (Report report = Report.read(Sources.SEED)) {
            assertEquals("萝北县教育局", report.organ());
            assertEquals(2020, report.year());
            assertEquals("2019", report.form().id());
            assertEquals("department", report.organKind());
            assertEquals("organ", report.scope());
            assertEquals(new BigDecimal(4), report.number(DECISIONS));
            Cell cell = report.cell(DECISIONS);
            assertEquals(CellState.NUMBER, cell.state());
            assertEquals("4", cell.text());
            assertEquals(45, cell.position().line());
            assertEquals(-1, cell.amended());
            assertEquals(
                    "organ_kind_inferred scope_inferred",
                    report.notes().stream().map(Note::code).collect(Collectors.joining(" ")));
            assertTrue(report.notes().get(0).message(Language.ZH).contains("萝北县教育局"));
        }
    }

    @Test
    void bytesAStreamAndAFileAreOneReport() throws IOException {
        byte[] document = Sources.bytes(Sources.SEED);
        try (Report file = Report.read(Sources.SEED);
                Report bytes = Report.read(document);
                Report stream =
                        Report.read(new ByteArrayInputStream(document), new ReadOptions())) {
            assertEquals(file.toJson(), bytes.toJson());
            assertEquals(file.toJson(), stream.toJson());
        }
    }

    @Test
    void whatTheTransportSaidOfTheEncodingCounts() throws IOException {
        String text = new String(Sources.bytes(Sources.SEED), "UTF-8");
        byte[] encoded = text.getBytes(Charset.forName("GB18030"));
        try (Report report = Report.read(encoded, new ReadOptions().encoding("gb18030"))) {
            assertEquals("萝北县教育局", report.organ());
        }
        GovinfoException refused =
                assertThrows(
                        GovinfoException.class,
                        () -> Report.read(encoded, new ReadOptions().encoding("ebcdic")));
        assertEquals("unknown_encoding", refused.code());
        assertEquals(108, refused.status());
    }

    @Test
    void moreBytesThanAllowedAreRefusedBeforeTheStreamEnds() throws IOException {
        ReadOptions limits = new ReadOptions().maxBytes(1000);
        ByteArrayInputStream stream = new ByteArrayInputStream(new byte[10_000_000]);
        GovinfoException refused =
                assertThrows(GovinfoException.class, () -> Report.read(stream, limits));
        assertEquals("too_large", refused.code());
        assertTrue(stream.available() > 9_000_000);
        assertThrows(IllegalArgumentException.class, () -> limits.maxCells(0));
    }

    @Test
    void anErrorSaysWhatAndWhere() {
        byte[] json = Sources.utf8("{\"govinfo\": 1,\n  \"form\": \"2021\",\n  \"colour\": 1}");
        GovinfoException error =
                assertThrows(GovinfoException.class, () -> Report.readJson(json));
        assertEquals("unknown_key", error.code());
        assertEquals("colour", error.path());
        assertEquals(3, error.line());
        assertEquals(3, error.column());
        assertEquals(35, error.offset());
        assertTrue(error.getMessage().contains("colour"));
        assertTrue(error.message(Language.ZH).codePoints().anyMatch(Character::isIdeographic));
        GovinfoException call = assertThrows(GovinfoException.class, () -> Report.create("1949"));
        assertEquals("unknown_form", call.code());
        assertEquals(0, call.line());
    }

    @Test
    void aReportIsMadeCellByCell() {
        try (Report report = Report.create("2021")) {
            report.setOrgan("青石市教育局");
            report.setYear(2025);
            report.setOrganKind("department");
            report.setScope("organ");
            report.setTitle("年度报告");
            report.setPublished(LocalDate.of(2026, 1, 20));
            report.setPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
            report.setRegion("110000");
            report.setNumber("requests/received/person", 12);
            report.setNumber("proactive/fees/amount", new BigDecimal("1.5E+1"));
            report.setText("requests/received/research", "１,113件");
            report.setText("requests/carried_in/person", "");
            report.addSection("overview", "一、总体情况", "第一段。\n第二段。");
            assertEquals(LocalDate.of(2026, 1, 20), report.published());
            assertEquals(LocalDate.of(2025, 12, 31), report.periodTo());
            assertEquals("110000", report.region());
            assertEquals(new BigDecimal(15), report.number("proactive/fees/amount"));
            assertEquals(new BigDecimal(1113), report.number("requests/received/research"));
            assertEquals("１,113件", report.cell("requests/received/research").text());
            assertEquals(CellState.BLANK, report.cell("requests/carried_in/person").state());
            assertNull(report.number("requests/carried_in/person"));
            assertEquals("第一段。\n第二段。", report.sections().get(0).text());
            try (Report again = Report.readJson(Sources.utf8(report.toJson()))) {
                assertEquals(report.toJson(), again.toJson());
            }
            report.setAbsent("requests/received/person");
            assertEquals(CellState.ABSENT, report.cell("requests/received/person").state());
            report.setPublished(null);
            assertNull(report.published());
            report.clearSections();
            assertEquals(0, report.sections().size());
        }
    }

    @Test
    void aPathThatTheFormDoesNotHaveIsNamed() {
        try (Report report = Report.create("2021")) {
            for (String wrong : new String[] {"requests/received/martian", ""}) {
                GovinfoException error =
                        assertThrows(GovinfoException.class, () -> report.cell(wrong));
                assertEquals("unknown_cell", error.code());
            }
            GovinfoException error =
                    assertThrows(GovinfoException.class, () -> report.setNumber("x", 1));
            assertEquals("unknown_cell", error.code());
        }
    }

    @Test
    void textThatCannotCrossIsRefusedAndNotCutShort() {
        try (Report report = Report.create("2021")) {
            assertThrows(IllegalArgumentException.class, () -> report.setOrgan("a\0b"));
            assertThrows(IllegalArgumentException.class, () -> report.setOrgan("a\ud800"));
            report.setOrgan("𠮷野家");
            assertEquals("𠮷野家", report.organ());
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        try (Report report = Report.read(Sources.SEED)) {
            for (String kind : new String[] {"text", "html", "docx", "xlsx"}) {
                try (Report again = Report.read(report.write(kind))) {
                    assertEquals(report.organ(), again.organ(), kind);
                    assertEquals(report.number(DECISIONS), again.number(DECISIONS), kind);
                }
            }
            assertThrows(GovinfoException.class, () -> report.write("pdf"));
            assertTrue(report.chart(Language.EN).startsWith("<svg"));
        }
    }

    @Test
    void cellsAreWrittenBackIntoTheDocument() throws IOException {
        byte[] document = Sources.bytes(Sources.SEED);
        try (Report report = Report.read(document)) {
            report.setNumber(DECISIONS, 7);
            WrittenBack written = report.writeBack(document, new ReadOptions());
            List<Change> changes = written.changes();
            assertEquals(1, changes.size());
            assertEquals(DECISIONS, changes.get(0).path());
            assertEquals(ChangeAction.WRITTEN, changes.get(0).action());
            assertEquals("4", changes.get(0).before());
            assertEquals("7", changes.get(0).after());
            assertEquals(document.length, written.document().length);
            assertFalse(java.util.Arrays.equals(document, written.document()));
            try (Report again = Report.read(written.document())) {
                assertEquals(report.toJson(), again.toJson());
            }
            report.setAbsent(DECISIONS);
            assertNull(report.writeBack(document, new ReadOptions()).document());
        }
    }

    @Test
    void aCopyAndADraftAreReportsOfTheirOwn() throws IOException {
        try (Report report = Report.read(Sources.SEED);
                Report copy = report.copy();
                Report draft = report.nextYear()) {
            copy.setOrgan(null);
            assertNull(copy.organ());
            assertEquals("萝北县教育局", report.organ());
            assertEquals(2021, draft.year());
            assertEquals("2021", draft.form().id());
        }
    }

    @Test
    void formsAndRulesAreListed() {
        assertEquals("[2019, 2021]", Form.all().toString());
        assertEquals("2019", Form.forYear(2020).id());
        assertNull(Form.forYear(2018));
        assertNull(Form.find("2018"));
        Form form = Form.find("2021");
        assertEquals(200, form.cells().size());
        assertEquals(9999, form.lastYear());
        assertTrue(form.instrument(Language.ZH).contains("国办公开办函〔2021〕30号"));
        assertTrue(form.schema().contains("\"$schema\""));
        Rule rule = Rule.find("T3.BALANCE");
        assertEquals(Basis.PRINTED, rule.basis());
        assertEquals(Severity.ERROR, rule.severity());
        assertTrue(rule.isOnByDefault());
        assertTrue(rule.summary(Language.EN).startsWith("In each column: received"));
        assertTrue(Rule.all().stream().anyMatch(each -> each.id().equals("T4.TOTAL")));
        assertNull(Rule.find("T9.NONE"));
    }

    @Test
    void resultsAreTheCallers() throws IOException {
        try (Report report = Report.read(Sources.SEED)) {
            List<Note> notes = report.notes();
            assertThrows(UnsupportedOperationException.class, () -> notes.remove(0));
            WrittenBack same = report.writeBack(Sources.bytes(Sources.SEED), new ReadOptions());
            same.document()[0] = 0;
            assertArrayEquals(Sources.bytes(Sources.SEED), same.document());
        }
    }
}
