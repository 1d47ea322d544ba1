// What a clerk does with the page, in a browser that the page cannot leave.
//
//   GOVINFO_PAGE=…/govinfo.html GOVINFO_PACKAGES=…/node_modules [GOVINFO_PICTURES=folder] node --test tests/page/

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  accessible,
  choose,
  downloaded,
  govinfo,
  ids,
  open,
  page,
  picture,
  quiet,
  ROOT,
  status,
  value,
} from "./clerk.mjs";

const DATA = join(ROOT, "tests/data/reports");
const HONGZE = join(DATA, "hongze-2023.txt"); // two totals of table four are wrong
// An archive of one text, "你好".
const ZIP =
  "UEsDBBQAAAAAAAAAIQAt1VwzBwAAAAcAAAAFAAAAdC50eHTkvaDlpb0KUEsBAhQDFAAAAAAAAAAhAC3VXDMHAAAABwAA" +
  "AAUAAAAAAAAAAAAAAIABAAAAAHQudHh0UEsFBgAAAAABAAEAMwAAACoAAAAAAA==";
const TOTAL = "proceedings/reconsideration/total";

test("says what the library says, marks the cells and asks for nothing", async () => {
  await picture("empty");
  await choose(HONGZE);
  const report = govinfo.read(readFileSync(HONGZE));
  const findings = report.validate();
  assert.deepEqual(
    await ids(),
    findings.failures.map((each) => each.id),
  );
  assert.match(await status(), /河湾区人民政府，2023 年度，2021 年格式：表内数据有误，2 处错误/);
  assert.equal(await page.locator("table").count(), 3);
  assert.equal(await page.locator(`td.wrong [data-path="${TOTAL}"]`).count(), 1);
  const printed = await page
    .locator("[data-path]")
    .evaluateAll((all) => all.map((each) => [each.dataset.path, each.value]));
  const cells = findings.tables(report).flatMap((table) => table.rows.flat());
  assert.deepEqual(
    printed,
    cells.filter((each) => each.path).map((each) => [each.path, each.text]),
  );
  assert.equal(await page.locator(`[data-path="${TOTAL}"]`).getAttribute("aria-invalid"), "true");
  await picture("wrong");
  quiet();
});

test("a finding leads to its cells and back, with both sides in sight", async () => {
  await choose(HONGZE);
  const finding = page.locator('[data-id="T4.TOTAL@reconsideration"]');
  await finding.locator("button.operand").first().click();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.path), TOTAL);
  assert.equal(await page.locator("td.side-left").count(), 1);
  assert.equal(await page.locator("td.side-right").count(), 4);
  assert.match(await page.locator(".both-sides").textContent(), /左边 0.*右边 11.*相差 -11/);
  await picture("hover-sides");
  const number = await page.locator(`td:has([data-path="${TOTAL}"]) button.mark`).first();
  await number.click();
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.id),
    "T4.TOTAL@reconsideration",
  );
  quiet();
});

test("a proposal is accepted, undone and done again; the mended document is that of the library", async () => {
  await choose(HONGZE);
  const accept = page.locator('[data-id="T4.TOTAL@reconsideration"] button.accept');
  await accept.first().click();
  assert.equal(await value(TOTAL), "11");
  assert(!(await ids()).includes("T4.TOTAL@reconsideration"));
  // What was accepted is gone: whoever works by keyboard stands at the finding after it.
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.id),
    "T4.TOTAL@litigation_after_reconsideration",
  );
  await page.getByRole("button", { name: "撤销" }).click();
  assert.equal(await value(TOTAL), "0");
  await page.getByRole("button", { name: "重做" }).click();
  assert.equal(await value(TOTAL), "11");
  await page.keyboard.press("Control+z");
  assert.equal(await value(TOTAL), "0");
  await page.keyboard.press("Control+Shift+Z");
  assert.equal(await value(TOTAL), "11");
  const mended = await downloaded("改好的原文件");
  const expected = govinfo.read(readFileSync(HONGZE));
  expected.set(TOTAL, "11");
  assert.equal(mended.name, "hongze-2023（改）.txt");
  assert.deepEqual(mended.bytes, Buffer.from(expected.writeBack(readFileSync(HONGZE)).document));
});

test("every rule looks at what is typed, and one undo takes it back", async () => {
  await choose(HONGZE);
  const cell = page.locator(`[data-path="${TOTAL}"]`);
  await cell.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("1");
  assert((await ids()).includes("T4.TOTAL@reconsideration"));
  await page.keyboard.type("1");
  assert(!(await ids()).includes("T4.TOTAL@reconsideration"));
  assert.equal(await page.evaluate(() => document.activeElement.dataset.path), TOTAL);
  await page.keyboard.press("Control+z");
  assert.equal(await value(TOTAL), "0");
  assert((await ids()).includes("T4.TOTAL@reconsideration"));
  quiet();
});

test("forms and lists of problems are those of the library", async () => {
  await choose(HONGZE);
  const report = govinfo.read(readFileSync(HONGZE));
  const form = page.getByRole("group", { name: "官方格式" });
  for (const [kind, name] of [
    ["docx", "Word（DOCX）"],
    ["xlsx", "Excel（XLSX）"],
    ["html", "网页（HTML）"],
  ]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      form.getByRole("button", { name }).click(),
    ]);
    assert.deepEqual(readFileSync(await download.path()), Buffer.from(report.write(kind)), kind);
  }
  const list = page
    .getByRole("group", { name: "问题清单" })
    .getByRole("button", { name: "表格（CSV）" });
  const [download] = await Promise.all([page.waitForEvent("download"), list.click()]);
  const expected = report.validate().problems(report, "csv", "zh", report.diagnose());
  assert.deepEqual(readFileSync(await download.path()), Buffer.from(expected));
  assert.equal((await downloaded("数据（JSON）")).bytes.toString(), report.toJsonText());
});

test("two years of one body are held against each other", async () => {
  await choose(join(DATA, "suqian-2024.docx"), join(DATA, "suqian-2023.docx"));
  assert.match(await status(), /2024 年度.*已与上年报告“suqian-2023\.docx”比对/);
  const previous = govinfo.read(readFileSync(join(DATA, "suqian-2023.docx")));
  const report = govinfo.read(readFileSync(join(DATA, "suqian-2024.docx")));
  assert.deepEqual(
    await ids(),
    report.validate({ previous }).failures.map((each) => each.id),
  );
  const path = "requests/received/person";
  const beside = page.locator(`td:has([data-path="${path}"]) small`);
  assert.equal(await beside.textContent(), `上年 ${previous.text(path)}`);
  await picture("years");
  const against = page.getByRole("combobox", { name: "上年报告" });
  await against.selectOption({ label: "不比对" });
  assert.deepEqual(
    await ids(),
    report.validate().failures.map((each) => each.id),
  );
  assert.equal(await beside.count(), 0);
  await against.selectOption({ label: "suqian-2023.docx" });
  assert.deepEqual(
    await ids(),
    report.validate({ previous }).failures.map((each) => each.id),
  );
  // What should have been carried over stands in the other report.
  await page.locator('[data-path="requests/carried_in/person"]').fill("77");
  const carried = page.locator('[data-id="YOY.CARRY@person"]');
  await carried.getByRole("button", { name: /^上年报告/ }).click();
  await page.waitForFunction(() => document.activeElement.dataset.path);
  assert.match(await status(), /2023 年度/);
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.path),
    "requests/carried_out/person",
  );
  await page.keyboard.press("Control+A");
  await page.keyboard.type("77");
  const tab = (name) => page.getByRole("navigation").getByRole("button", { name }).first();
  await tab(/suqian-2024\.docx/).click();
  assert.equal(await carried.count(), 0); // nor is it at fault any more
  await tab(/suqian-2023\.docx/).click();
  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.message();
    return dialog.accept();
  });
  await page.getByRole("button", { name: "关闭：suqian-2023.docx" }).click();
  assert.match(await status(), /2024 年度/);
  assert.doesNotMatch(await status(), /上年报告/);
  assert.match(asked, /修改尚未下载/);
});

test("a drop and a paste are taken, a table as it is copied", async () => {
  const text = readFileSync(HONGZE, "utf8");
  const paste = (selector, contents) =>
    page.evaluate(
      ([selector, { picture, ...contents }]) => {
        const data = new DataTransfer();
        for (const [kind, words] of Object.entries(contents)) data.setData(kind, words);
        if (picture) data.items.add(new File([picture], "image.png", { type: "image/png" }));
        const options = { clipboardData: data, bubbles: true, cancelable: true };
        document.querySelector(selector).dispatchEvent(new ClipboardEvent("paste", options));
      },
      [selector, contents],
    );
  await paste("textarea", { "text/plain": text });
  await page.locator("[data-id]").first().waitFor();
  const pasted = () =>
    page
      .getByRole("navigation")
      .getByRole("button", { name: /^粘贴的内容\.txt/ })
      .count();
  assert.equal(await pasted(), 1);
  const cell = `[data-path="${TOTAL}"]`;
  await paste(cell, { "text/plain": "11\n" }); // as a spreadsheet copies one cell: for the browser to put in
  await paste(cell, { "text/plain": text });
  await page.waitForFunction(() => document.querySelectorAll("nav li").length === 2);
  assert.equal(await pasted(), 2);
  assert.equal(await value(TOTAL), "0");
  // Excel puts a picture of the cells beside them.
  const html = readFileSync(join(DATA, "suqian-2023.html"), "utf8");
  await paste("body", { "text/html": html, "text/plain": "without its tables", picture: "PNG" });
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /^粘贴的内容\.html/ })
    .waitFor();
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], "dropped.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  }, text);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /^dropped\.txt/ })
    .waitFor();
  quiet();
});

test("what cannot be read is named, with what to do, beside what can", async () => {
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  const written = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const large = written("large.txt", "");
  truncateSync(large, (64 << 20) + 1);
  await choose(
    join(DATA, "suqian-2023.libreoffice.pdf"),
    large,
    written("other.txt", "这不是年度报告。\n"),
    written("old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")),
    written("scan.docx", Buffer.from("89504e470d0a1a0a", "hex")), // a picture, whatever its name
    written("all.zip", Buffer.from(ZIP, "base64")),
    written("nothing.txt", ""),
    written("binary", Buffer.from("000102030405", "hex")),
    written("deep.html", "<div>".repeat(20_000)),
    HONGZE,
  );
  const said = await page.getByRole("alert").allTextContents();
  assert.equal(said.length, 9);
  assert.match(said[0], /suqian-2023\.libreoffice\.pdf.*不能直接读 PDF.*粘贴/);
  assert.match(said[1], /large\.txt.*超过 64 MB/);
  assert.match(said[2], /other\.txt.*未识别出.*扫描/);
  assert.match(said[3], /old\.doc.*另存为 DOCX/);
  assert.match(said[4], /scan\.docx.*图片.*原始的 Word 文件/);
  assert.match(said[5], /all\.zip.*先解压/);
  assert.match(said[6], /nothing\.txt.*输入为空/);
  assert.match(said[7], /binary.*另存为 DOCX/);
  assert.match(said[8], /deep\.html.*嵌套过深.*粘贴到本页/);
  assert.match(await status(), /河湾区/);
  await picture("refused");
  await accessible();
  quiet();
});

test("a cell that the document lacks is not lost in silence", async () => {
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  const luobei = readFileSync(join(ROOT, "examples/data/luobei-education-2020.txt"), "utf8");
  writeFileSync(join(folder, "short.txt"), luobei.replace(/^.*行政事业性收费[^]*?(?=三、)/m, ""));
  await choose(join(folder, "short.txt"));
  await page.locator('[data-path="proactive/fees/change"]').fill("7");
  await page.getByRole("button", { name: "改好的原文件" }).click();
  assert.match(await page.getByRole("alert").textContent(), /原文件未改.*→ 7 原文件中没有这一格/);
  await picture("held-back");
  // Of data the mended document is the data.
  await choose(join(DATA, "suqian-2023.json"));
  await page.locator(`[data-path="${TOTAL}"]`).fill("99");
  const data = govinfo.read(readFileSync(join(DATA, "suqian-2023.json")));
  data.set(TOTAL, "99");
  assert.equal((await downloaded("改好的原文件")).bytes.toString(), data.toJsonText());
  await choose(join(DATA, "suqian-2023.odfpy.ods"));
  await page.locator(`[data-path="${TOTAL}"]`).fill("99");
  const { name, bytes } = await downloaded("改好的原文件");
  assert.match(name, /\.ods$/);
  assert.equal(govinfo.read(bytes).decimal(TOTAL), "99");
  quiet();
});

test("the years of a body are drawn as the library draws them", async () => {
  const files = ["suqian-2023.docx", "suqian-2024.docx"].map((each) => join(DATA, each));
  const reports = files.map((each) => govinfo.read(readFileSync(each)));
  // What is seen is what is downloaded, and was drawn: a picture that the policy holds back has no size.
  const seen = () =>
    page.locator("img.chart").evaluate(async (each) => {
      await each.decode();
      return [decodeURIComponent(each.src.replace("data:image/svg+xml,", "")), each.naturalWidth];
    });
  const drawn = async (chart) => {
    assert.equal((await downloaded("图表（SVG）")).bytes.toString(), chart);
    const [source, width] = await seen();
    assert.equal(source, chart);
    assert(width > 100);
  };
  await choose(files[0]);
  await drawn(reports[0].chart());
  assert.match(await page.locator("img.chart").getAttribute("alt"), /青石市.*\n.*1175/);
  await choose(files[1]);
  await drawn(govinfo.chart(reports));
  await page.locator("img.chart").scrollIntoViewIfNeeded();
  await picture("chart");
  quiet();
});

test("what is right shows what it is the sum of", async () => {
  await choose(HONGZE);
  const row = "requests/received/total";
  assert.equal(await page.locator(`td.wrong [data-path="${row}"]`).count(), 0);
  await page.locator(`[data-path="${row}"]`).hover();
  const [left, right] = [page.locator("td.side-left"), page.locator("td.side-right")];
  const sides = [await left.count(), await right.count()].sort();
  assert.deepEqual(sides, [1, 6]); // the total and the six classes of applicants
  const said = await page.locator(".both-sides").textContent();
  const total = await value(row);
  assert.match(said, new RegExp(`左边 ${total}.*右边 ${total}.*相等`));
  await picture("hover-sum");
  await page.mouse.move(0, 0);
  assert.equal(await left.count(), 0);
  await page.locator('[data-path="requests/received/person"]').focus();
  assert.deepEqual([await left.count(), await right.count()], [2, 2]); // came in, went out
  // It stands no longer where it does not hold: then a finding tells.
  await page.locator('[data-path="requests/received/person"]').fill("99999");
  assert.match(await page.locator(".both-sides").textContent(), /相差/);
  quiet();
});

test("no document runs a script or brings anything of its own into the page", async () => {
  const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>`;
  const escaped = evil.replaceAll("<", "&lt;");
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  const name = join(folder, "<img src=x onerror=window.hit=1>.html");
  const html = readFileSync(join(DATA, "suqian-2023.html"), "utf8").replace(
    /(总体情况)/,
    `$1${escaped}${evil}`,
  );
  writeFileSync(name, html);
  const json = JSON.parse(readFileSync(join(DATA, "hongze-2023.json"), "utf8"));
  json.organ = evil.repeat(50);
  json.title = evil;
  json.requests.received.person = evil;
  json.sections = [
    { key: "overview", heading: evil, text: `全年共收到政府信息公开申请99999件。${evil}` },
  ];
  writeFileSync(join(folder, "evil.json"), JSON.stringify(json));
  await choose(join(folder, "evil.json"), name);
  assert((await page.locator("main").textContent()).includes(evil));
  assert.equal(await value("requests/received/person"), evil);
  assert((await status()).length < 200); // it stays in sight above all else
  assert.equal(await page.locator("main script, main iframe, main style").count(), 0);
  assert.equal(await page.locator("main img:not(.chart)").count(), 0);
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  quiet();
  const kept = () => [localStorage.length, sessionStorage.length, document.cookie];
  assert.deepEqual(await page.evaluate(kept), [0, 0, ""]);
  // And if one came in all the same, the policy would hold it.
  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        fetch("https://example.invalid/").catch(() => setTimeout(() => resolve("nothing"), 500));
      }),
  );
  assert.equal(refused, "connect-src");
});

test("words at fault are marked in the text, and lead to their finding and back", async () => {
  const report = JSON.parse(readFileSync(join(DATA, "hongze-2023.json"), "utf8"));
  report.sections = [
    {
      key: "overview",
      heading: "一、总体情况",
      text: "𠮷林。全年共收到政府信息公开申请99999件。",
    },
  ];
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  writeFileSync(join(folder, "words.json"), JSON.stringify(report));
  await choose(join(folder, "words.json"));
  const finding = page.locator('[data-id="NAR.NEW@overview"]');
  await finding.getByRole("button", { name: /收到政府信息公开申请99999件/ }).click();
  const mark = page.locator("mark").first();
  assert.match(await mark.textContent(), /^收到政府信息公开申请99999件/);
  assert.equal(await mark.evaluate((each) => each.contains(document.activeElement)), true);
  await mark.getByRole("button").click();
  assert.equal(await finding.evaluate((each) => each === document.activeElement), true);
});

test("is accessible, in both languages, light and dark, before and after", async () => {
  await accessible();
  await choose(HONGZE);
  await accessible();
  await open({ colorScheme: "dark" });
  await choose(HONGZE);
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.match(await status(), /2023, form 2021: tables inconsistent, 2 errors/);
  await page.locator(`[data-path="${TOTAL}"]`).focus();
  await accessible();
  await picture("english-dark");
});

test("can be used by the keyboard alone", async () => {
  await choose(HONGZE); // the browser's own dialogue has no keys here
  await page.locator("input[type=file]").focus();
  const reach = async (matches) => {
    for (let i = 0; i < 300; ++i) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(matches)) return;
    }
    assert.fail("not reached by Tab");
  };
  await reach(
    () =>
      document.activeElement.closest('[data-id="T4.TOTAL@reconsideration"]') &&
      document.activeElement.matches(".operand"),
  );
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.path), TOTAL);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("11");
  assert(!(await ids()).includes("T4.TOTAL@reconsideration"));
  await reach(
    () =>
      document.activeElement.dataset.path === "proceedings/litigation_after_reconsideration/total",
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.id),
    "T4.TOTAL@litigation_after_reconsideration",
  );
  const at = () => page.evaluate(() => document.activeElement.dataset.path);
  await page.locator('[data-path="requests/received/person"]').focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await at(), "requests/carried_in/person");
  await page.keyboard.press("Enter");
  assert.equal(await at(), "requests/granted/person");
  assert.equal(
    await page.evaluate(() => document.activeElement.ariaLabel),
    "表三 收到和处理政府信息公开申请：三、本年度办理结果 · （一）予以公开 · 自然人",
  );
  await page.keyboard.press("ArrowUp");
  assert.equal(await at(), "requests/carried_in/person");
});

test("fits every screen and a printed page", async () => {
  for (const [width, height] of [
    [3840, 2160],
    [1920, 1080],
    [768, 1024],
    [360, 740],
  ]) {
    await open({ viewport: { width, height } });
    await picture(`empty-${width}`);
    await choose(HONGZE);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await picture(`wide-${width}`);
  }
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".intake").isVisible(), false);
  assert.equal(await page.locator("table").first().isVisible(), true);
  await picture("print");
});

test("finds the first fault of a page of 100 KB at once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "govinfo-page-"));
  const around = `<div class="nav"><a href="index.html">信息公开目录</a></div>\n`.repeat(2000);
  const html = readFileSync(join(DATA, "suqian-2023.html"), "utf8").replace(
    "<body>",
    `<body>${around}`,
  );
  writeFileSync(join(folder, "large.html"), html);
  assert(Buffer.byteLength(html) > 100_000);
  await page.evaluate(() => {
    const began = new Promise((resolve) =>
      addEventListener("change", () => resolve(performance.now()), { capture: true, once: true }),
    );
    const found = new Promise((resolve) => {
      const look = () => document.querySelector("[data-id]") && resolve(performance.now());
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
    });
    window.took = Promise.all([began, found]).then(([from, to]) => to - from);
  });
  await choose(join(folder, "large.html"));
  const took = await page.evaluate(() => window.took);
  console.log(`first finding of ${Buffer.byteLength(html)} bytes after ${Math.round(took)} ms`);
  assert(took < 3000, `${took} ms`); // a second where nothing else runs
});

test("is one file of at most 3 MB", () => {
  const bytes = readFileSync(process.env.GOVINFO_PAGE);
  assert(bytes.length <= 3_000_000, `${bytes.length} bytes`);
  assert.doesNotMatch(bytes.toString().replace(/<script>.*/s, ""), /(?:src|href)="(?!data:)/);
});
