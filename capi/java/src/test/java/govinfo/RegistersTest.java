package govinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static final String PERSON = "requests/received/person";

    private static Report unit(String organ, long received) {
        Report report = Report.create("2021");
        report.setOrgan(organ);
        report.setYear(2024);
        report.setNumber(PERSON, received);
        return report;
    }

    @Test
    void reportsOfUnitsAddUp() {
        RollupQuestion question = new RollupQuestion().year(2024).form("2021");
        try (Report first = unit("甲局", 3);
                Report second = unit("乙局", 4);
                Rollup rollup = new Rollup();
                Rollup part = new Rollup()) {
            rollup.add(first, "a");
            part.add(second, "b");
            part.addUnread("c.docx");
            rollup.merge(part);
            try (Rollup again = Rollup.load(rollup.save());
                    Report sum = again.report(question)) {
                assertEquals(new BigDecimal(7), sum.number(PERSON));
            }
            assertTrue(rollup.toJson(question.cells()).contains("c.docx"));
            try (Report printed = unit("某县人民政府", 8)) {
                RollupQuestion against =
                        new RollupQuestion()
                                .against(printed)
                                .units(Sources.utf8("name\n甲局\n乙局\n丙局\n"))
                                .choose("a");
                assertTrue(rollup.toJson(against).contains("丙局"));
            }
            rollup.add(second, "own", UnitRole.OWN);
            try (Rollup other = new Rollup(Blank.ZERO, true)) {
                assertThrows(GovinfoException.class, () -> rollup.merge(other));
            }
        }
        assertThrows(GovinfoException.class, () -> Rollup.load(Sources.utf8("{}")));
    }

    private static Map<String, Object> request(Object id, Object received, Object kind) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("编号", id);
        record.put("收到日期", received);
        record.put("申请人类别", kind);
        return record;
    }

    @Test
    void recordsOfARegisterAreCounted() {
        RegisterOptions office = new RegisterOptions().organ("某县教育局").on(LocalDate.of(2026, 1, 10));
        byte[] file = Sources.utf8("编号,申请人类别,收到日期,备用\n4,企业,2025/3/4,x\n");
        try (Tally tally = new Tally("2021", 2025, office);
                Tally part = new Tally("2021", 2025, office)) {
            tally.add("requests", request(1, LocalDate.of(2025, 3, 3), "自然人"));
            tally.add("requests", request(2L, "2025-03-04", "自然人"));
            part.add("requests", request(new BigDecimal("3"), "2025-03-05", "群众"));
            assertEquals(
                    Collections.singletonList("备用"),
                    tally.addFile("requests", file, "收件.csv", new ReadOptions()));
            tally.merge(part);
            tally.open("decisions");
            try (Report report = tally.report()) {
                assertEquals("某县教育局", report.organ());
                assertEquals(new BigDecimal(2), report.number(PERSON));
                assertEquals(new BigDecimal(3), report.number("requests/received/total"));
                String result = tally.toJson(true, null, report);
                assertTrue(result.contains("REG.WORD") && result.contains("\"cells\""), result);
            }
            GovinfoException head =
                    assertThrows(
                            GovinfoException.class,
                            () -> tally.add("requests", Collections.singletonMap("颜色", "红")));
            assertEquals("unknown_key", head.code());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> tally.add("requests", request(1.5, null, null)));
        }
    }

    @Test
    void deadlinesAreReckoned() {
        byte[] register = Sources.utf8("编号,申请人类别,收到日期\n1,自然人,2025-03-03\n");
        RegisterOptions options =
                new RegisterOptions().calendar("2025-03-31\toff\n").mapping("");
        LocalDate day = LocalDate.of(2025, 4, 7);
        String plain = Govinfo.deadlines(register, day, false, new RegisterOptions());
        assertTrue(plain.contains("\"2025-03-31\"") && plain.contains("overdue"), plain);
        String moved = Govinfo.deadlines(register, day, false, options);
        assertTrue(moved.contains("\"2025-04-01\""), moved);
    }

    @Test
    void whatAnOfficePublishesIsWritten() {
        byte[] documents =
                Sources.utf8(
                        "编号,名称,文件类别,内容概述,生成日期,公开属性,公开日期\n"
                                + "1,办法,规章,概述,2025-03-03,主动公开,2025-03-05\n");
        RegisterOptions options = new RegisterOptions().organ("某县教育局").organCode("000014349");
        String json =
                new String(
                        Govinfo.catalogue(documents, "json", Language.ZH, options),
                        StandardCharsets.UTF_8);
        assertTrue(json.contains("000014349/2025-00001"), json);
        byte[] guide = Sources.bytes(Sources.path("examples/data/guide.json"));
        byte[] docx = Govinfo.guide(guide, "docx", true);
        assertEquals("PK", new String(docx, 0, 2, StandardCharsets.US_ASCII));
        try (Report first = unit("甲局", 1);
                Report second = unit("甲局", 2)) {
            GovinfoException error =
                    assertThrows(
                            GovinfoException.class,
                            () -> Govinfo.chart(Arrays.asList(first, second), Language.ZH));
            assertEquals("unlike_reports", error.code());
        }
    }

    @Test
    void feesAreThoseOfTheSchedule() {
        assertEquals(500, Govinfo.feeOfItems(15));
        assertEquals(-1, Govinfo.feeOfPages(-1));
    }
}
