// The package does what the library of this machine does, byte for byte, and keeps no memory.
//
//   GOVINFO_JS=…/package GOVINFO_LIBRARY=…/libgovinfo_c.so node --expose-gc --test tests/js/

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGE = process.env.GOVINFO_JS;
const DATA = join(ROOT, "tests/data/reports");
const { GovinfoError, load } = await import(pathToFileURL(join(PACKAGE, "dist/index.js")));
const govinfo = await load();
const utf8 = (text) => new TextEncoder().encode(text);
const digest = (content) => createHash("sha256").update(content).digest("hex");
const luobei = () => readFileSync(join(ROOT, "examples/data/luobei-education-2020.txt"));
const hongze = () => readFileSync(join(DATA, "hongze-2023.txt"));

/** Of the project, the broken ones too, and of a folder of real reports where there is one. */
function documents() {
  const own = ["tests/data", "tests/fuzz/corpus"].map((folder) => join(ROOT, folder));
  const folders = [...own, ...(process.env.GOVINFO_REPORTS ?? "").split(":").filter(Boolean)];
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && !each.name.endsWith(".md"))
      .map((each) => join(each.parentPath ?? each.path, each.name)),
  ).sort();
}

function native(files) {
  const output = execFileSync("/usr/bin/python3", [join(ROOT, "tests/js/native.py"), ...files], {
    env: { ...process.env, PYTHONPATH: join(ROOT, "capi/python"), PYTHONDONTWRITEBYTECODE: "1" },
    maxBuffer: 1 << 30,
  });
  return output.toString().trim().split("\n").map((line) => JSON.parse(line));
}

/** Or why there is none. */
function chartOf(report) {
  try {
    return report.chart();
  } catch (error) {
    return error.code;
  }
}

function saidOf(file) {
  let report;
  try {
    report = govinfo.read(readFileSync(file));
  } catch (error) {
    assert(error instanceof GovinfoError, String(error));
    return { error: error.code, message: error.message, zh: error.messageZh, line: error.line, column: error.column };
  }
  const findings = report.validate();
  const diagnosis = report.diagnose();
  const said = {
    report: report.toJsonText(),
    validation: findings.toJsonText(),
    diagnosis: diagnosis.toJsonText(),
    tables: JSON.stringify({ govinfo: 1, tables: findings.tables(report) }) + "\n",
  };
  for (const kind of ["text", "html", "docx", "xlsx"]) said[kind] = report.write(kind);
  said.chart = chartOf(report);
  for (const each of [report, findings, diagnosis]) each.dispose();
  return Object.fromEntries(Object.entries(said).map(([what, content]) => [what, digest(content)]));
}

test("everything written is byte-equal to the library of this machine, and every refusal the same", () => {
  const files = documents();
  assert(files.length > 900);
  const said = native(files);
  const read = files.filter((file, index) => {
    assert.deepEqual(saidOf(file), said[index], file);
    return said[index].error === undefined;
  });
  assert(read.length > 100 && read.length < files.length);
});

test("a report is read, mended and written back into its own document", () => {
  const document = hongze();
  const report = govinfo.read(document);
  const diagnosis = report.diagnose();
  assert.equal(report.validate().verdict, "inconsistent");
  assert.equal(report.validate().count("error"), report.validate().failures.filter((each) => each.severity === "error").length);
  const { changes, left } = report.fix(diagnosis, { "T4.TOTAL@litigation_after_reconsideration": 1 });
  assert.deepEqual(left, []);
  assert.deepEqual(changes.map(({ path, before, after }) => [path, before, after]), [
    ["proceedings/reconsideration/total", "0", "11"],
    ["proceedings/litigation_after_reconsideration/total", "0", "5"],
  ]);
  const back = report.writeBack(document);
  assert.equal(back.changes.every((each) => each.action === "written"), true);
  const again = govinfo.read(back.document);
  assert.equal(again.text("proceedings/reconsideration/total"), "11");
  assert.equal(again.validate().verdict, "consistent");
});

test("a cell that the document does not have is not written, and named", () => {
  const document = utf8(hongze().toString().replace(/^ *行政事业性收费.*$/m, ""));
  const report = govinfo.read(document);
  report.set("proactive/fees/amount", "7");
  const back = report.writeBack(document);
  assert.equal(back.document, null);
  assert.deepEqual(back.changes.map(({ path, action }) => [path, action]), [["proactive/fees/amount", "absent"]]);
});

test("cells are read as printed", () => {
  const report = govinfo.newReport("2021");
  const path = "requests/received/person";
  assert.deepEqual([report.state(path), report.text(path), report.decimal(path)], ["absent", null, null]);
  report.set(path, "１,113件");
  assert.deepEqual([report.state(path), report.text(path), report.decimal(path)], ["number", "１,113件", "1113"]);
  report.set(path, "/");
  assert.equal(report.state(path), "not_applicable");
  report.set(path, null);
  assert.equal(report.state(path), "absent");
  assert.equal(report.state("requests/no/such"), undefined);
  assert.equal(report.paths.length, 200);
  report.organ = "𠮷林某县教育局";
  report.year = 2023;
  report.addSection({ key: "overview", heading: "一、总体情况", text: "全年收到申请2件。" });
  assert.deepEqual([report.organ, report.year, report.form, report.title], ["𠮷林某县教育局", 2023, "2021", null]);
  const again = govinfo.readJson(utf8(report.toJsonText()));
  assert.equal(again.toJsonText(), report.toJsonText());
  assert.deepEqual(again.sections, report.sections);
});

test("totals are filled, next year begun, a year held against the one before", () => {
  const report = govinfo.read(hongze());
  for (const column of ["upheld", "corrected", "other", "pending"])
    report.set(`proceedings/reconsideration/${column}`, "1");
  report.set("proceedings/reconsideration/total", "");
  assert.deepEqual(
    report.fillTotals().filter((each) => each.action === "filled"),
    [{ path: "proceedings/reconsideration/total", action: "filled", before: "", after: "4" }],
  );
  const next = report.nextYear();
  assert.equal(next.year, 2024);
  next.set("requests/carried_in/person", "77");
  assert(next.validate({ previous: report }).failures.some((each) => each.id === "YOY.CARRY@person"));
  assert(!next.validate({ previous: report, disable: ["YOY"] }).failures.some((each) => each.rule.startsWith("YOY.")));
  assert.equal(JSON.parse(next.compare(report)).comparison.older.year, 2023);
  assert.match(govinfo.chart([report]), /^<svg /);
});

test("failures are exceptions with code, place and words in both languages", () => {
  const fails = (body) => {
    try {
      body();
    } catch (error) {
      assert(error instanceof GovinfoError && error instanceof Error);
      return error;
    }
    throw new assert.AssertionError({ message: "nothing was thrown" });
  };
  const duplicate = fails(() => govinfo.readJson(utf8('{"govinfo":1,\n "govinfo":1}')));
  assert.deepEqual([duplicate.code, duplicate.status, duplicate.line, duplicate.column], ["duplicate_key", 301, 2, 2]);
  assert.match(duplicate.messageZh, /[\u4e00-\u9fff]/);
  assert.equal(fails(() => govinfo.newReport("2014")).code, "unknown_form");
  const unknown = fails(() => govinfo.newReport("2021").set("requests/no/such", "1"));
  assert.deepEqual([unknown.code, unknown.line], ["unknown_cell", null]);
  assert.match(unknown.message, /"requests\/no\/such"/);
  assert.equal(fails(() => govinfo.read(luobei(), { maxBytes: 100 })).code, "too_large");
  assert.equal(fails(() => govinfo.read(luobei(), { encoding: "klingon" })).code, "unknown_encoding");
  assert.equal(fails(() => govinfo.read(utf8(""))).code, "empty_input");
  assert.throws(() => govinfo.newReport("20\u000021"), TypeError);
});

test("an object that was disposed of says so", () => {
  const report = govinfo.read(luobei());
  const findings = report.validate();
  report[Symbol.dispose]();
  report.dispose();
  assert.throws(() => report.toJsonText(), /Report was disposed of/);
  assert(findings.failures.length > 0); // outlives its report
});

test("what is disposed of gives its memory back", async () => {
  const own = await load();
  const document = luobei();
  const work = () => {
    for (let i = 0; i < 100; ++i) {
      const report = own.read(document);
      const findings = report.validate();
      assert.throws(() => own.read(utf8("no report at all")), GovinfoError);
      for (const each of [report, findings]) each.dispose();
    }
    return own.memory.c.memory.buffer.byteLength;
  };
  assert.equal(work(), work());
});

test("what is forgotten is freed by the collector", async () => {
  const own = await load();
  const document = luobei();
  const forget = async () => {
    for (let i = 0; i < 20; ++i) {
      for (let j = 0; j < 20; ++j) own.read(document);
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return own.memory.c.memory.buffer.byteLength;
  };
  assert.equal(await forget(), await forget());
});

test("each load has memory of its own, and takes bytes or a compiled module", async () => {
  const bytes = readFileSync(join(PACKAGE, "dist/govinfo.wasm"));
  const one = await load(bytes);
  const two = await load(await WebAssembly.compile(bytes));
  assert.equal(one.version, two.version);
  assert.notEqual(one.memory.c.memory, two.memory.c.memory);
  assert.equal(two.read(luobei()).toJsonText(), govinfo.read(luobei()).toJsonText());
});

test("fees and schemas", () => {
  assert.equal(govinfo.fee("items", 10), 0);
  assert.equal(govinfo.fee("items", 11), 100); // 国办函〔2020〕109号: from the 11th on, 100 元 each
  assert.equal(govinfo.fee("items", -1), null);
  assert.equal(JSON.parse(govinfo.schema("tables")).$id, "urn:govinfo:tables");
});
