// What a clerk does with the registers of a year.
//
//   GOVINFO_PAGE=…/govinfo.html GOVINFO_PACKAGES=…/node_modules [GOVINFO_PICTURES=folder] node --test tests/page/

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import {
  accessible,
  choose,
  downloaded,
  govinfo,
  open,
  page,
  picture,
  quiet,
  ROOT,
  status,
  value,
} from "./clerk.mjs";

const YEAR = join(ROOT, "examples/data/year-2025");
const MAPPING = join(YEAR, "mapping.tsv");
const REPORT = join(YEAR, "report.json"); // what the mended ones come to
const NAMES = {
  requests: "requests.csv",
  proceedings: "proceedings.jsonl",
  documents: "documents.csv",
  decisions: "decisions.csv",
};
const filesOf = (folder) => Object.values(NAMES).map((name) => join(YEAR, folder, name));

/** What the package makes of the registers of a folder. */
function tallied(folder, year = 2025, organ = "") {
  const form = govinfo.formForYear(year);
  const tally = govinfo.newTally({ form, year, organ, mapping: readFileSync(MAPPING) });
  for (const [register, name] of Object.entries(NAMES))
    tally.addFile(register, readFileSync(join(YEAR, folder, name)), { name });
  return tally;
}

const figures = () =>
  page
    .locator("[data-path]")
    .evaluateAll((all) => all.map((each) => [each.dataset.path, each.value]));
const expected = (report) => report.paths.map((path) => [path, report.text(path) ?? ""]);
const sorted = (list) => [...list].sort();
const listed = () => page.locator(".records li strong").allTextContents();
const focused = () => page.evaluate(() => document.activeElement.dataset.path);
const tab = (name) => page.getByRole("navigation").getByRole("button", { name }).first();

test("registers are told from reports, and counted for the year that their dates say", async () => {
  await choose(...filesOf("as-kept"), MAPPING);
  const tally = tallied("as-kept");
  assert.match(await status(), /2025 年度，2021 年格式，台账统计：.*，18 条记录未计入/);
  assert.deepEqual(sorted(await figures()), sorted(expected(tally.report())));
  assert.equal(await page.getByRole("spinbutton", { name: "年度" }).inputValue(), "2025");
  assert.match(await page.locator("#year-by").textContent(), /按台账中的日期推定/);
  const { exceptions, remarks, rows, counted } = tally.result();
  const named = await page.locator("li[data-record]").allTextContents();
  assert.equal(named.length, exceptions.length + remarks.length);
  [...exceptions, ...remarks].forEach((each, at) => assert(named[at].includes(each.message.zh)));
  assert(named.some((each) => /requests\.csv 第 17 行.*未填.*请补填/.test(each)));
  const numbers = await page.locator("table.numbers tbody tr").allTextContents();
  assert.equal(numbers.length, 4);
  assert(numbers[0].includes("requests.csv"));
  assert(numbers[0].includes(`${rows.requests}${counted.requests}`));
  await picture("registers");
  quiet();
});

test("a figure leads to its records, by mouse and by keyboard, and back", async () => {
  await choose(...filesOf("as-kept"), MAPPING);
  const tally = tallied("as-kept");
  const { cells } = tally.result({ trace: true });
  for (const path of [
    "requests/granted/business",
    "requests/carried_in/person",
    "proceedings/reconsideration/upheld",
    "proactive/normative_documents/in_force",
    "proactive/licensing/decisions",
  ]) {
    await page.locator(`[data-path="${path}"]`).click();
    assert.equal(await focused(), path); // where it can still be changed
    assert.deepEqual(sorted(await listed()), sorted(cells[path]), path);
  }
  const path = "requests/granted/business";
  await page.locator(`[data-path="${path}"]`).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "records");
  assert.match(await page.locator("#records").textContent(), /商业企业：2 条记录/);
  const records = tally.records("requests", readFileSync(join(YEAR, "as-kept/requests.csv")), {
    ids: cells[path],
  });
  const said = await page.locator(".records li").allTextContents();
  records.records.forEach(({ line, values }, at) => {
    assert(said[at].includes(`requests.csv 第 ${line} 行`), said[at]);
    for (const [key, value] of Object.entries(values))
      if (key !== "id") assert(said[at].includes(`${records.columns[key].zh} ${value}`), key);
  });
  await picture("hover-records");
  await page.keyboard.press("Escape");
  assert.equal(await focused(), path);
  assert.equal(await page.locator(".records").count(), 0);
  // Of a total, the records of all its parts.
  for (const total of ["requests/received/total", "requests/concluded/total"]) {
    await page.locator(`[data-path="${total}"]`).click();
    const number = Number(await value(total));
    assert(number > 60);
    assert.equal((await listed()).length, number);
  }
  quiet();
});

test("the year is changed, and what is typed stays", async () => {
  await choose(...filesOf("mended"), MAPPING);
  const year = page.getByRole("spinbutton", { name: "年度" });
  await page.locator('[data-path="proactive/fees/amount"]').fill("1.5");
  await year.fill("2024");
  await year.press("Tab");
  assert.match(await status(), /2024 年度/);
  const report = tallied("mended", 2024).report();
  report.set("proactive/fees/amount", "1.5");
  assert.deepEqual(sorted(await figures()), sorted(expected(report)));
  assert.equal(await page.locator("#year-by").textContent(), "");
  await page.getByRole("button", { name: "撤销" }).click();
  assert.notEqual(await value("proactive/fees/amount"), "1.5");
  await year.fill("1999"); // of which there is no form
  await year.press("Tab");
  assert.equal(await year.inputValue(), "2024");
  await year.fill("2020");
  await year.press("Tab");
  assert.match(await status(), /2020 年度，2019 年格式/);
  await year.fill("");
  await year.press("Tab");
  assert.match(await status(), /2025 年度/);
});

test("what comes back mended takes the place of what was there", async () => {
  await choose(...filesOf("as-kept"), MAPPING);
  await choose(join(YEAR, "mended/requests.csv"));
  await page.waitForFunction(() => /6 条记录未计入/.test(document.body.textContent));
  const kept = page.locator("details").first().locator("li[data-record]");
  assert.equal(await kept.count(), 6);
  assert.equal(await page.locator('details:first-of-type li[data-record^="requests"]').count(), 0);
  // One that does not belong there is taken out.
  await page.getByRole("button", { name: "关闭：decisions.csv" }).click();
  assert.equal(await value("proactive/licensing/decisions"), "");
  assert.equal(await page.locator("table.numbers tbody tr").count(), 3);
});

test("registers are held against the report that was filled in, and last year's", async () => {
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  const previous = tallied("mended", 2024).report();
  previous.organ = govinfo.read(readFileSync(REPORT)).organ;
  previous.set("requests/carried_out/person", "9");
  writeFileSync(join(folder, "2024.json"), previous.toJsonText());
  await choose(REPORT, join(folder, "2024.json"), ...filesOf("mended"), MAPPING);
  assert.match(await page.locator("main").textContent(), /台账统计与报告“report\.json”一致/);
  assert.match(await status(), /已与上年报告“2024\.json”比对/);
  const row = (path) => page.locator(`tr[data-differs="${path}"]`);
  assert.match(await row("requests/carried_in/person").textContent(), /2024-09\d、/);
  const path = "requests/granted/business";
  await tab(/report\.json/).click();
  const counted = await value(path);
  await page.locator(`[data-path="${path}"]`).fill("77");
  await tab(/2025 年台账统计/).click();
  assert.doesNotMatch(await page.locator("main").textContent(), /一致。/);
  const { cells } = tallied("mended").result({ trace: true });
  const said = await row(path).textContent();
  assert(said.includes(`${counted}77`) && said.includes(cells[path][0]), said);
  await picture("against");
  // Of what nothing counted in there are no records to go to.
  await tab(/report\.json/).click();
  await page.locator('[data-path="requests/refused/state_secret/business"]').fill("3");
  await tab(/2025 年台账统计/).click();
  assert.match(await row("requests/refused/state_secret/business").textContent(), /03无$/);
  await row(path).getByRole("button").click();
  assert.deepEqual(sorted(await listed()), sorted(cells[path]));
  const against = page.getByRole("combobox", { name: "与报告核对" });
  await against.selectOption({ label: "不比对" });
  assert.equal(await row(path).count(), 0);
  await page.getByRole("combobox", { name: "上年报告" }).selectOption({ label: "不比对" });
  assert.equal(await row("requests/carried_in/person").count(), 0);
  quiet();
});

test("what was counted is a report as any other", async () => {
  await choose(...filesOf("mended"), MAPPING);
  await page.getByRole("textbox", { name: "机关名称" }).fill("清源县教育局");
  await page.keyboard.press("Tab");
  assert.match(await status(), /^清源县教育局，2025 年度/);
  assert.equal(await page.getByRole("button", { name: "改好的原文件" }).count(), 0);
  const path = "requests/granted/business";
  await page.locator(`[data-path="${path}"]`).fill("99");
  assert.equal(await page.locator('[data-id="T3.ROW_TOTAL@granted"]').count(), 1);
  const report = tallied("mended", 2025, "清源县教育局").report();
  report.set(path, "99");
  const form = page.getByRole("group", { name: "官方格式" });
  const [word] = await Promise.all([
    page.waitForEvent("download"),
    form.getByRole("button", { name: "Word（DOCX）" }).click(),
  ]);
  assert.equal(word.suggestedFilename(), "2025 年台账统计-官方格式.docx");
  assert.deepEqual(readFileSync(await word.path()), Buffer.from(report.write("docx")));
  assert.equal((await downloaded("数据（JSON）")).bytes.toString(), report.toJsonText());
  await page.getByRole("button", { name: "关闭：2025 年台账统计" }).click();
  assert.equal(await page.locator("table").count(), 0);
  quiet();
});

test("a register with a column too few is named as such, and read once it is told of", async () => {
  await choose(join(YEAR, "as-kept/decisions.csv"));
  const said = page.getByRole("alert");
  assert.match(await said.textContent(), /decisions\.csv.*缺少.*决定日期.*对照表/);
  await picture("register-refused");
  await accessible();
  await page.locator("input[type=file]").setInputFiles([MAPPING]);
  await page.locator("table.numbers").waitFor();
  assert.equal(await said.count(), 0);
  assert.match(await page.locator("#year-by").textContent(), /按台账中的日期/);
  // Documents alone stay in force from year to year.
  await open();
  await choose(join(YEAR, "mended/documents.csv"));
  assert.match(await page.locator("#year-by").textContent(), /不能确定/);
});

test("workbooks are counted, and nothing in them runs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  const evil = "<img src=x onerror='window.hit=1'>";
  const csv = join(folder, "evil.csv");
  const rows = [
    "编号,收到日期,申请人类别,申请内容,经办人",
    `${evil},2025-03-03,自然人,${evil},王`,
    "2,2025-03-04,群众,,王",
  ];
  writeFileSync(csv, `${rows.join("\n")}\n`);
  const books = ["xlsx", "ods"].map((kind) => join(folder, `evil.${kind}`));
  execFileSync("/usr/bin/python3", [join(ROOT, "tests/js/workbooks.py"), csv, ...books]);
  for (const book of books) {
    await open();
    await choose(book);
    assert.match(await page.locator("table.numbers").textContent(), /未读取的列：经办人/);
    await page.locator('[data-path="requests/received/person"]').click();
    const said = await page.locator(".records").textContent();
    assert(said.includes("<img src=x") && said.includes(basename(book)), said);
    assert.equal(await page.locator("main img:not(.chart)").count(), 0);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    quiet();
  }
});

test("what is copied from a spreadsheet is counted, each paste beside the others", async () => {
  const paste = (rows) =>
    page.evaluate((rows) => {
      const data = new DataTransfer();
      const cells = rows.map((row) => row.map((each) => `<td>${each}</td>`).join(""));
      data.setData("text/html", `<table><tr>${cells.join("</tr><tr>")}</tr></table>`);
      data.setData("text/plain", rows.map((row) => row.join("\t")).join("\n"));
      const options = { clipboardData: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent("paste", options));
    }, rows);
  const head = ["编号", "收到日期", "申请人类别"];
  await paste([head, ["1", "2025-03-03", "自然人"], ["2", "2025-03-04", "自然人"]]);
  await page.locator("table.numbers").waitFor();
  assert.equal(await value("requests/received/person"), "2");
  await paste([head, ["3", "2025-07-03", "自然人"]]);
  await page.getByText("粘贴的内容 2.html").waitFor();
  assert.equal(await value("requests/received/person"), "3");
  quiet();
});

test("of many records the first are shown, and the others counted", async () => {
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  const rows = Array.from({ length: 1200 }, (_, at) => `${at + 1},2025-03-03,自然人`);
  writeFileSync(join(folder, "many.csv"), `编号,收到日期,申请人类别\n${rows.join("\n")}\n`);
  await choose(join(folder, "many.csv"));
  await page.locator('[data-path="requests/received/person"]').click();
  assert.match(await page.locator("#records").textContent(), /：1200 条记录$/);
  assert.equal((await listed()).length, 200);
  assert.match(await page.locator(".records").textContent(), /另有 1000 条未列出/);
});

test("is accessible and fits, in both languages, light and dark", async () => {
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 1280],
    ["light", 360],
  ]) {
    await open({ colorScheme, viewport: { width, height: 800 } });
    await choose(REPORT, ...filesOf("as-kept"), MAPPING);
    if (colorScheme === "dark") await page.getByRole("button", { name: "English" }).click();
    await page.locator('[data-path="requests/granted/person"]').click();
    await accessible();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await picture(`registers-${colorScheme}-${width}`);
    await picture(`hover-records-${colorScheme}-${width}`);
  }
});
