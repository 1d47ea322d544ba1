import { render } from "preact";
import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import { load, type Govinfo, type Language } from "govinfo-cn";
import wasm from "govinfo-cn/govinfo.wasm";
import { isOneValue, ofFiles, ofTransfer } from "./intake";
import { Desk, type View } from "./opened";
import { Files, Refused } from "./files";
import { Result } from "./result";
import { nameOf, texts as allTexts, type Texts } from "./words";

/** As much of a name as a line may take. */
function clipped(name: string): string {
  const letters = [...name];
  return letters.length > 100 ? `${letters.slice(0, 100).join("")}…` : name;
}

/** Records that are not counted. A row of totals is none, and no mistake. */
function missingFrom({ tally }: View): number {
  return tally?.exceptions.filter((each) => each.severity === "error").length ?? 0;
}

/** By which the verdict is coloured. */
function stateOf(view: View): string {
  const { verdict } = view.validation;
  return verdict === "consistent" && missingFrom(view) > 0 ? "incomplete" : verdict;
}

function verdictOf(view: View, texts: Texts): string {
  const { validation, previous, tally } = view;
  const { organ, year, form, verdict, counts } = validation;
  const whose = [
    organ === null ? texts.unknownOrgan : clipped(organ),
    year !== null && texts.ofYear(year),
    texts.ofForm(form),
    tally !== null && texts.registers,
  ];
  const found = (["error", "warning", "info"] as const).map(
    (each) => counts[each] > 0 && texts.counts[each](counts[each]),
  );
  const missing = missingFrom(view);
  const said = [
    texts.verdict[verdict],
    missing > 0 && texts.notCounted(missing),
    ...found,
    previous && texts.comparedWith(nameOf(previous, texts)),
  ];
  const joined = (parts: (string | false | null)[]) => parts.filter(Boolean).join(texts.between);
  return `${joined(whose)}${texts.colon}${joined(said)}`;
}

/** What is dropped anywhere, pasted anywhere, and the keys of undo and redo. */
function useWindow(desk: Desk, pasted: string, setDragged: (dragged: boolean) => void): void {
  useEffect(() => {
    const events = new AbortController();
    const on = <Name extends keyof WindowEventMap>(
      name: Name,
      handle: (event: WindowEventMap[Name]) => void,
    ) => addEventListener(name, handle, { signal: events.signal });
    const take = (data: DataTransfer | null) => {
      if (data) void ofTransfer(data, pasted).then((taken) => taken.length > 0 && desk.add(taken));
    };
    on("dragover", (event) => {
      event.preventDefault();
      setDragged(true);
    });
    on("dragleave", (event) => event.relatedTarget === null && setDragged(false));
    on("drop", (event) => {
      event.preventDefault();
      setDragged(false);
      take(event.dataTransfer);
    });
    on("paste", (event) => {
      const { target, clipboardData } = event;
      if (target instanceof HTMLInputElement && clipboardData && isOneValue(clipboardData)) return;
      event.preventDefault();
      take(clipboardData);
    });
    on("keydown", (event) => {
      if (!desk.current || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) desk.redo(desk.current);
      else desk.undo(desk.current);
    });
    on("beforeunload", (event) => {
      if (!desk.opened.some((each) => each.unsaved)) return;
      event.preventDefault();
      event.returnValue = true; // what browsers before 2023 look at
    });
    return () => events.abort();
  }, [pasted]);
}

function Page({ govinfo }: { govinfo: Govinfo }) {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  const desk = useMemo(() => new Desk(govinfo, () => changed(undefined)), []);
  const [language, setLanguage] = useState<Language>("zh");
  const [dragged, setDragged] = useState(false);
  const texts = allTexts[language];
  const other = language === "zh" ? "en" : "zh";
  const { current } = desk;

  useWindow(desk, texts.pasted, setDragged);
  useEffect(() => {
    document.documentElement.lang = texts.code;
    document.title = texts.title;
  }, [language]);

  return (
    <>
      <a class="skip" href="#result">
        {texts.toResult}
      </a>
      <header>
        <h1>{texts.title}</h1>
        <button type="button" lang={allTexts[other].code} onClick={() => setLanguage(other)}>
          {texts.otherLanguage}
        </button>
      </header>
      <main>
        <Intake desk={desk} dragged={dragged} texts={texts} />
        <div id="result" tabIndex={-1}>
          {desk.unread.map((each) => (
            <Refused unread={each} texts={texts} language={language} />
          ))}
          {(current || desk.registers.mapping) && <Files desk={desk} texts={texts} />}
          <p role="status" class={current ? stateOf(current.view) : ""}>
            {current ? verdictOf(current.view, texts) : ""}
          </p>
          {current && (
            <Result
              key={current.id}
              desk={desk}
              opened={current}
              texts={texts}
              language={language}
            />
          )}
        </div>
      </main>
    </>
  );
}

function Intake({ desk, dragged, texts }: { desk: Desk; dragged: boolean; texts: Texts }) {
  return (
    <div class={dragged ? "intake dragged" : "intake"}>
      <div class="ways">
        <label class="choose">
          <span>{texts.choose}</span>
          <input
            type="file"
            multiple
            onChange={(event) => {
              const input = event.currentTarget;
              void ofFiles(input.files ?? []).then((taken) => taken.length > 0 && desk.add(taken));
              input.value = "";
            }}
          />
        </label>
        {/* For those who paste with the mouse: what is pasted here is opened, as anywhere. */}
        <textarea
          rows={1}
          value=""
          aria-label={texts.pasteHere}
          placeholder={texts.pasteHere}
          onInput={(event) => (event.currentTarget.value = "")}
        />
      </div>
      <p>{texts.drop}</p>
      <p class="small">{texts.kinds}</p>
      <p class="small">{texts.private}</p>
    </div>
  );
}

function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

async function start(): Promise<void> {
  const govinfo = await load(await unpacked(wasm));
  const root = document.getElementById("page")!;
  root.replaceChildren();
  render(<Page govinfo={govinfo} />, root);
}

start().catch((error: unknown) => console.error(error)); // the page already says what to do
