import { useEffect, useState } from "preact/hooks";
import type { Language } from "govinfo-cn";
import { Findings, findingId, FINDINGS, Sides, type Pointing } from "./findings";
import { labelsOf } from "./labels";
import type { Desk, Opened } from "./opened";
import { Prose } from "./prose";
import { Save } from "./save";
import { cellId, Table } from "./table";
import type { Texts } from "./words";

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

/** What leads to a finding, whose sides are shown then: beside a cell they are also said. */
interface Pointed {
  id: string;
  isCell: boolean;
}

/** All that is said and can be done about one report. */
export function Result({ desk, opened, texts, language }: Given) {
  // The mouse leaves what scrolls away, the focus does not.
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [focused, setFocused] = useState<Pointed | null>(null);
  // Where to go once what was accepted is no longer in the list.
  const [next, setNext] = useState<string[]>([]);
  useEffect(() => lead(...next), [next]);
  const { view } = opened;
  const { findings } = view;
  const labels = new Map(view.tables.flatMap((table) => [...labelsOf(table)]));
  const pointed = hovered ?? focused;
  const shown = findings.find((each) => each.id === pointed?.id) ?? null;
  const pointing = (isCell: boolean): Pointing => ({
    onHover: (finding) => setHovered(finding && { id: finding.id, isCell }),
    onFocus: (finding) => setFocused(finding && { id: finding.id, isCell }),
  });
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
              />
            ))}
          </section>
          <Prose sections={view.sections} findings={findings} texts={texts} onFinding={toFinding} />
        </div>
      </div>
      {pointed?.isCell && shown && shown.left !== null && (
        <aside class="both-sides" aria-hidden="true">
          <p>{shown.message[language]}</p>
          <Sides finding={shown} labels={labels} texts={texts} />
        </aside>
      )}
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
          {texts.lastYear}
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
              <option value={each.id}>{each.name}</option>
            ))}
            <option value="none">{texts.none}</option>
          </select>
        </label>
      )}
    </div>
  );
}
