import { useEffect, useState } from "preact/hooks";
import type { Language } from "govinfo-cn";
import { Chart } from "./chart";
import { Counted } from "./counted";
import { Findings, findingId, FINDINGS, Sides, type Balance, type Pointing } from "./findings";
import { labelsOf } from "./labels";
import type { Desk, Opened, View } from "./opened";
import { Prose } from "./prose";
import { Records } from "./records";
import { Save } from "./save";
import { cellId, Table } from "./table";
import { nameOf, type Texts } from "./words";

function lead(...ids: string[]): void {
  const element = ids.map((id) => document.getElementById(id)).find((each) => each !== null);
  element?.scrollIntoView({ block: "center", inline: "center" });
  element?.focus({ preventScroll: true });
}

interface Given {
  desk: Desk;
  opened: Opened;
  texts: Texts;
  language: Language;
}

/** What leads to a finding or a sum, whose sides are shown then: beside a cell they are also said. */
interface Pointed {
  id: string;
  isCell: boolean;
}

/** The finding of that id, or the sum that holds. */
function balanceOf({ findings, tables }: View, id: string | undefined): Balance | null {
  if (id === undefined) return null;
  const finding = findings.find((each) => each.id === id);
  if (finding) return finding;
  const sum = tables.flatMap((table) => table.sums).find((each) => each.id === id);
  if (!sum) return null;
  const values = new Map(
    tables.flatMap(({ rows }) =>
      rows.flat().flatMap((each) => (each.role === "value" ? [[each.path, each.text]] : [])),
    ) as [string | null, string][],
  );
  const cells = sum.cells.map(({ path, role }) => {
    return { path, role, of: "report" as const, value: values.get(path) || null };
  });
  return { ...sum, message: sum.summary, difference: null, cells };
}

/** All that is said and can be done about one report. */
export function Result({ desk, opened, texts, language }: Given) {
  // The mouse leaves what scrolls away, the focus does not.
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [focused, setFocused] = useState<Pointed | null>(null);
  // Where to go once what was accepted is no longer in the list.
  const [next, setNext] = useState<string[]>([]);
  // Whose records are shown, and whether whoever works by keyboard went there.
  const [behind, setBehind] = useState<{ path: string; goes: boolean } | null>(null);
  useEffect(() => lead(...next), [next]);
  const { view } = opened;
  const { findings } = view;
  const labels = new Map(view.tables.flatMap((table) => [...labelsOf(table)]));
  const pointed = hovered ?? focused;
  const shown = balanceOf(view, pointed?.id);
  const pointing = (isCell: boolean): Pointing => ({
    onHover: (id) => setHovered(id === null ? null : { id, isCell }),
    onFocus: (id) => setFocused(id === null ? null : { id, isCell }),
  });
  const { count } = opened;
  const toRecords = (path: string, goes: boolean) => setBehind({ path, goes });
  const toCell = (path: string, of: "report" | "previous") => {
    if (of === "previous" && view.previous) desk.show(view.previous);
    setTimeout(() => lead(cellId(path))); // once it is there
  };
  const toFinding = (id: string) => lead(findingId(id));
  const accept = (group: number, answer: number, finding: string) => {
    const at = findings.findIndex((each) => each.id === finding);
    desk.accept(opened, group, answer);
    setNext([...findings.slice(at).map((each) => findingId(each.id)), FINDINGS]);
  };
  return (
    <>
      <Tools desk={desk} opened={opened} texts={texts} />
      <Save desk={desk} opened={opened} labels={labels} texts={texts} language={language} />
      <Counted
        desk={desk}
        opened={opened}
        labels={labels}
        texts={texts}
        language={language}
        onRecords={(path) => toRecords(path, true)}
      />
      <div class="sheet">
        <Findings
          view={view}
          labels={labels}
          texts={texts}
          language={language}
          {...pointing(false)}
          onCell={toCell}
          onWords={lead}
          onAccept={accept}
        />
        <div>
          <section aria-labelledby="tables">
            <h2 id="tables">{texts.tables}</h2>
            {view.tables.map((table) => (
              <Table
                key={table.table}
                table={table}
                findings={findings}
                lastYear={view.lastYear}
                shown={shown}
                texts={texts}
                language={language}
                onType={(path, value, goesOn) => desk.type(opened, path, value, goesOn)}
                {...pointing(true)}
                onFinding={toFinding}
                onRecords={count && toRecords}
              />
            ))}
          </section>
          <Prose sections={view.sections} findings={findings} texts={texts} onFinding={toFinding} />
          <Chart desk={desk} opened={opened} texts={texts} language={language} />
        </div>
      </div>
      <div class="dock">
        {!behind && pointed?.isCell && shown && shown.left !== null && (
          <aside class="both-sides" aria-hidden="true">
            <p>{shown.message[language]}</p>
            <Sides balance={shown} labels={labels} texts={texts} />
          </aside>
        )}
        {count && behind && (
          <Records
            count={count}
            path={behind.path}
            label={labels.get(behind.path) ?? behind.path}
            takesFocus={behind.goes}
            texts={texts}
            language={language}
            onClose={() => {
              setBehind(null);
              lead(cellId(behind.path));
            }}
          />
        )}
      </div>
    </>
  );
}

function Tools({ desk, opened, texts }: Omit<Given, "language">) {
  const others = desk.opened.filter((each) => each !== opened);
  const chosen = opened.chosen === undefined ? "found" : (opened.chosen?.id ?? "none");
  return (
    <div class="tools">
      <button type="button" disabled={opened.done.length === 0} onClick={() => desk.undo(opened)}>
        {texts.undo}
      </button>
      <button type="button" disabled={opened.undone.length === 0} onClick={() => desk.redo(opened)}>
        {texts.redo}
      </button>
      {others.length > 0 && (
        <label class="previous">
          {texts.lastYear}{" "}
          <select
            value={chosen}
            onChange={(event) => {
              const { value } = event.currentTarget;
              desk.choose(
                opened,
                value === "found"
                  ? undefined
                  : (others.find((each) => String(each.id) === value) ?? null),
              );
            }}
          >
            <option value="found">{texts.found}</option>
            {others.map((each) => (
              <option value={each.id}>{nameOf(each, texts)}</option>
            ))}
            <option value="none">{texts.none}</option>
          </select>
        </label>
      )}
    </div>
  );
}
