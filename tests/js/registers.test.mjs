// The package counts registers as the library of this machine does, byte for byte.
//
//   GOVINFO_JS=…/package GOVINFO_LIBRARY=…/libgovinfo_c.so node --test tests/js/

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const YEAR = join(ROOT, "examples/data/year-2025");
const REGISTERS = join(ROOT, "tests/data/registers");
const { GovinfoError, load } = await import(pathToFileURL(join(process.env.GOVINFO_JS, "dist/index.js")));
const govinfo = await load();

function python(script, ...given) {
  const output = execFileSync("/usr/bin/python3", [join(ROOT, "tests/js", script), ...given], {
    env: { ...process.env, PYTHONPATH: join(ROOT, "capi/python"), PYTHONDONTWRITEBYTECODE: "1" },
    maxBuffer: 1 << 30,
  });
  return output.toString();
}

/** The four of a folder: CSV or JSON Lines. */
const filesOf = (folder, documents, proceedings) => [
  ["requests", join(folder, "requests.csv")],
  ["proceedings", join(folder, proceedings)],
  ["documents", join(folder, documents)],
  ["decisions", join(folder, "decisions.csv")],
];

function cases() {
  const made = mkdtempSync(join(tmpdir(), "govinfo-registers-"));
  const [xlsx, ods] = ["xlsx", "ods"].map((kind) => join(made, `requests.${kind}`));
  python("workbooks.py", join(YEAR, "as-kept/requests.csv"), xlsx, ods);
  const year = { year: 2025, mapping: join(YEAR, "mapping.tsv"), previous: null, against: null, ids: ["2025-001", "文003"] };
  const report = join(YEAR, "report.json");
  return [
    { ...year, files: filesOf(join(YEAR, "as-kept"), "documents.csv", "proceedings.jsonl"), against: report },
    { ...year, files: filesOf(join(YEAR, "mended"), "documents.csv", "proceedings.jsonl"), previous: report },
    { ...year, mapping: null, files: filesOf(REGISTERS, "documents.jsonl", "proceedings.csv") },
    { ...year, files: [["requests", xlsx]] },
    { ...year, files: [["requests", ods]], year: 2026 },
  ];
}

function saidOf({ year, mapping, files, previous, against, ids }) {
  const read = (path) => path && govinfo.read(readFileSync(path));
  const tally = govinfo.newTally({ year, organ: "清源县教育局", ...(mapping && { mapping: readFileSync(mapping) }) });
  const unread = files.map(([register, name]) => tally.addFile(register, readFileSync(name), { name }));
  const options = { trace: true, previous: read(previous) ?? undefined, against: read(against) ?? undefined };
  return {
    tally: tally.toJsonText(options),
    report: tally.report().toJsonText(),
    unread,
    records: files.flatMap(([register, name]) =>
      [{}, { ids }].map((wanted) => tally.records(register, readFileSync(name), { name, ...wanted })),
    ),
  };
}

test("what registers of every kind come to is byte-equal to the library of this machine", () => {
  const all = cases();
  const said = python("native_registers.py", JSON.stringify(all)).trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(said.length, all.length);
  all.forEach((each, index) => {
    assert.deepEqual(saidOf(each), said[index], JSON.stringify(each));
  });
  const counts = said.map((each) => JSON.parse(each.tally).tally);
  assert.equal(counts[0].exceptions.length, 19); // the slips that make.py lists
  assert(counts[0].against.length > 10 && counts[1].exceptions.length === 0);
  assert.deepEqual([counts[3].rows, counts[4].rows], [{ requests: 121 }, { requests: 121 }]);
});

test("a year that was counted without govinfo comes to the same, and validates", () => {
  const tally = govinfo.newTally({ year: 2025, mapping: readFileSync(join(YEAR, "mapping.tsv")) });
  for (const [register, path] of filesOf(join(YEAR, "mended"), "documents.csv", "proceedings.jsonl"))
    tally.addFile(register, readFileSync(path));
  const report = tally.report();
  const expected = govinfo.read(readFileSync(join(YEAR, "report.json")));
  assert.deepEqual(report.paths.map((path) => report.text(path)), expected.paths.map((path) => expected.text(path)));
  assert.equal(report.validate().count("error"), 0);
  const { cells } = tally.result({ trace: true });
  for (const [path, ids] of Object.entries(cells).filter(([path]) => path.startsWith("requests/")))
    assert.equal(report.decimal(path), String(ids.length), path);
});

test("records are added one by one, parts apart, and looked at", () => {
  const tally = (year = 2025) => govinfo.newTally({ year });
  const whole = tally();
  const row = { 编号: "𠮷-1", 收到日期: "2025-03-03", 申请人类别: "自然人", 办理结果: null, 答复日期: null };
  whole.add("requests", row);
  whole.open("decisions");
  const part = tally();
  part.add("requests", { ...row, 编号: "2", 申请人类别: "群众" });
  whole.merge(part);
  const result = whole.result({ trace: true });
  assert.deepEqual(result.rows, { requests: 2, decisions: 0 });
  assert.deepEqual(result.cells["requests/received/person"], ["𠮷-1"]);
  assert.deepEqual(result.exceptions.map((each) => [each.rule, each.record, each.line]), [["REG.WORD", "2", 1]]);
  assert.equal(whole.report().text("proactive/licensing/decisions"), "0");
  const file = new TextEncoder().encode("编号,收到日期,申请人类别\n1,2025年3月3日,自然人\n合计,,\n2,2025-02-30,企业\n");
  const { columns, records } = whole.records("requests", file, { name: "a.csv" });
  assert.equal(columns.received.zh, "收到日期");
  assert.deepEqual(records, [
    { file: "a.csv", line: 2, values: { id: "1", received: "2025-03-03", class: "自然人" } },
    { file: "a.csv", line: 4, values: { id: "2", received: "2025-02-30", class: "企业" } },
  ]);
  assert.deepEqual(whole.records("requests", file, { ids: [] }).records, []);
  assert.equal(whole.result().rows.requests, 2); // looking counts nothing
  const refused = (code, line) => (error) =>
    error instanceof GovinfoError && error.code === code && error.line === line;
  assert.throws(() => whole.addFile("decisions", file), refused("missing_key", null)); // of another register
  const short = new TextEncoder().encode("编号,收到日期\n1,2025-03-03\n");
  assert.throws(() => whole.addFile("requests", short), refused("missing_key", 1));
  assert.throws(() => whole.add("requests", { 名字: "1" }), refused("unknown_key", null));
  assert.throws(() => govinfo.newTally({ year: 2025, mapping: "编号\t1\n" }), GovinfoError);
  assert.deepEqual([2018, 2019, 2020, 2021, 2025].map((year) => govinfo.formForYear(year)), [null, "2019", "2019", "2021", "2021"]);
});
