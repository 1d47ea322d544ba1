package govinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckingTest {
    private static final Path HONGZE = Sources.path("tests/data/reports/hongze-2023.txt");
    private static final String TOTAL = "proceedings/reconsideration/total";
    private static final byte[] WRONG =
            Sources.utf8(
                    "{\"govinfo\": 1, \"form\": \"2021\", \"proceedings\": {\"reconsideration\":"
                            + " {\"upheld\": 10, \"corrected\": 1, \"other\": 0, \"pending\": 0,"
                            + " \"total\": 0}}}");

    @Test
    void aFindingNamesTheCellsAndBothSides() {
        try (Report report = Report.readJson(WRONG);
                Findings findings = report.validate()) {
            assertEquals(Verdict.INCONSISTENT, findings.verdict());
            assertEquals(1, findings.count(Severity.ERROR));
            Finding finding = findings.failures().get(0);
            assertEquals("T4.TOTAL@reconsideration", finding.id());
            assertEquals("T4.TOTAL", finding.rule().id());
            assertEquals(Outcome.FAIL, finding.outcome());
            assertEquals(Severity.ERROR, finding.severity());
            assertEquals(Basis.STRUCTURAL, finding.rule().basis());
            assertEquals("行政复议", finding.label(Language.ZH));
            BigDecimal difference = finding.left().subtract(finding.right());
            assertEquals(difference, finding.difference());
            assertEquals(new BigDecimal(11), difference.abs());
            assertEquals(5, finding.operands().size());
            Operand total =
                    finding.operands().stream()
                            .filter(each -> each.path().equals(TOTAL))
                            .findFirst()
                            .get();
            assertEquals(CellState.NUMBER, total.state());
            assertEquals("0", total.value());
            assertEquals(Source.REPORT, total.source());
            assertNull(finding.position());
            assertNull(finding.accepted());
            assertTrue(finding.message(Language.EN).contains("11"));
            assertTrue(finding.message(Language.ZH).contains("11"));
            assertTrue(findings.toJson().contains("\"T4.TOTAL@reconsideration\""));
            assertTrue(
                    findings.notAssessed().stream()
                            .allMatch(each -> each.outcome() == Outcome.NOT_ASSESSABLE));
            assertTrue(findings.notAssessed().size() > 10);
        }
    }

    @Test
    void aFindingOnAFileSaysWhere() throws IOException {
        try (Report report = Report.read(Sources.SEED);
                Findings findings = report.validate()) {
            assertEquals(Verdict.CONSISTENT, findings.verdict());
            String ids = "";
            for (Finding finding : findings) {
                ids += finding.id();
                assertEquals(45, finding.position().line());
            }
            assertEquals("T2.NOT_SUM@other_services", ids);
        }
    }

    @Test
    void wordsOfTheProseAreQuoted() throws IOException {
        String text = new String(Sources.bytes(Sources.SEED), StandardCharsets.UTF_8);
        String wrong = text.replaceFirst("一、总体情况", "一、总体情况\n2020年，收到依申请公开99件。");
        try (Report report = Report.read(Sources.utf8(wrong));
                Findings findings = report.validate()) {
            List<Quote> quotes =
                    findings.failures().stream()
                            .flatMap(each -> each.quotes().stream())
                            .filter(each -> each.text().contains("99"))
                            .collect(Collectors.toList());
            assertEquals(1, quotes.size(), findings.toJson());
            Section section = report.sections().get((int) quotes.get(0).section());
            byte[] prose = section.text().getBytes(StandardCharsets.UTF_8);
            int offset = (int) quotes.get(0).offset();
            String there = new String(prose, offset, prose.length - offset, StandardCharsets.UTF_8);
            assertTrue(there.startsWith(quotes.get(0).text()));
        }
    }

    @Test
    void optionsDecideWhatIsAsked() {
        byte[] accepted = Sources.utf8("{\"T4.TOTAL@reconsideration\": \"已在备注中说明\"}");
        ValidateOptions options =
                new ValidateOptions()
                        .accept(accepted)
                        .blank(Blank.ZERO)
                        .deadline(LocalDate.of(2026, 1, 20))
                        .enable("T2")
                        .disable("NAR", "PUB");
        try (Report report = Report.readJson(WRONG);
                Findings findings = report.validate(options)) {
            assertEquals("已在备注中说明", findings.failures().get(0).accepted());
        }
        try (Report report = Report.readJson(WRONG)) {
            ValidateOptions wrong = new ValidateOptions().disable("T9");
            GovinfoException error =
                    assertThrows(GovinfoException.class, () -> report.validate(wrong));
            assertEquals("invalid_argument", error.code());
        }
    }

    @Test
    void lastYearsReportIsHeldAgainst() throws IOException {
        try (Report last = Report.read(Sources.SEED);
                Report report = last.nextYear();
                Findings alone = report.validate();
                Findings both = report.validate(new ValidateOptions().previous(last))) {
            assertTrue(alone.notAssessed().stream().noneMatch(CheckingTest::isOfPrevious));
            report.setOrgan("别的局");
            try (Findings other = report.validate(new ValidateOptions().previous(last))) {
                assertTrue(
                        other.failures().stream()
                                .anyMatch(each -> each.rule().id().equals("YOY.ORGAN")));
            }
            assertTrue(
                    both.failures().stream()
                            .noneMatch(each -> each.rule().id().equals("YOY.ORGAN")));
            String compared = report.compare(last);
            assertTrue(compared.contains("\"comparison\""));
            assertTrue(report.compareVersion(last).contains("\"texts\""));
        }
    }

    private static boolean isOfPrevious(Finding finding) {
        return finding.operands().stream().anyMatch(each -> each.source() == Source.PREVIOUS);
    }

    @Test
    void wrongCellsAreNamedAndMended() throws IOException {
        try (Report report = Report.read(HONGZE);
                Diagnosis diagnosis = report.diagnose()) {
            assertEquals(2, diagnosis.groups());
            assertTrue(diagnosis.toJson().contains("\"diagnosis\""));
            Fixed fixed = report.fix(diagnosis);
            assertEquals(
                    "[" + TOTAL + " CORRECTED 0 -> 11]", fixed.changes().toString());
            assertEquals(
                    "[[T4.TOTAL@litigation_after_reconsideration]]", fixed.left().toString());
            assertEquals(new BigDecimal(11), report.number(TOTAL));
        }
        try (Report report = Report.read(HONGZE);
                Diagnosis diagnosis = report.diagnose(new DiagnoseOptions().maxCells(1))) {
            Fixed fixed =
                    report.fix(diagnosis, "T4.TOTAL@litigation_after_reconsideration:2");
            assertEquals(2, fixed.changes().size());
            assertEquals(0, fixed.left().size());
            String upheld = "proceedings/litigation_after_reconsideration/upheld";
            assertEquals(BigDecimal.ZERO, report.number(upheld));
            assertThrows(
                    GovinfoException.class,
                    () -> report.fix(diagnosis, "T4.TOTAL@reconsideration:9"));
        }
    }

    @Test
    void totalsAreFilled() {
        try (Report report = Report.create("2021")) {
            report.setNumber("proceedings/reconsideration/upheld", 10);
            report.setNumber("proceedings/reconsideration/corrected", 1);
            report.setNumber("proceedings/reconsideration/other", 0);
            report.setNumber("proceedings/reconsideration/pending", 2);
            report.fillTotals(Blank.UNKNOWN);
            assertEquals(new BigDecimal(13), report.number(TOTAL));
        }
        try (Report report = Report.readJson(WRONG)) {
            Change kept =
                    report.fillTotals(Blank.UNKNOWN).stream()
                            .filter(each -> each.path().equals(TOTAL))
                            .findFirst()
                            .get();
            assertEquals(ChangeAction.KEPT, kept.action());
            assertEquals("0", kept.before());
            assertEquals("11", kept.after());
        }
    }

    @Test
    void aListOfProblemsComesBackAsWhatWasAccepted() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Report report = Report.readJson(WRONG);
                Findings findings = report.validate();
                Diagnosis diagnosis = report.diagnose();
                ProblemList list = new ProblemList(target, "csv", Language.ZH)) {
            list.add("甲.docx", report, findings, diagnosis);
            list.addUnread("乙.docx", "无法读取");
            list.finish();
            assertThrows(GovinfoException.class, list::finish);
        }
        String csv = new String(target.toByteArray(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("甲.docx") && csv.contains("T4.TOTAL@reconsideration"), csv);
        assertTrue(csv.contains("乙.docx") && csv.contains("无法读取"), csv);
    }

    @Test
    void resultsOfManyPartsAreJson() throws IOException {
        try (Report report = Report.read(Sources.SEED)) {
            assertTrue(report.statements().startsWith("{\"govinfo\":1,\"statements\":["));
            assertTrue(report.indicators(Blank.ZERO).startsWith("{\"govinfo\":1,\"indicators\":["));
        }
        assertTrue(Govinfo.schema("validation").contains("\"$schema\""));
        assertThrows(GovinfoException.class, () -> Govinfo.schema("none"));
    }
}
