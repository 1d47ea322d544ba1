import { useState } from "preact/hooks";
import type { Change, Language, ListKind, WriteKind } from "govinfo-cn";
import { saidOf } from "./files";
import type { Bytes } from "./intake";
import { encoded, type Desk, type Opened } from "./opened";
import { nameOf, type Texts } from "./words";

interface Given {
  desk: Desk;
  opened: Opened;
  labels: Map<string, string>;
  texts: Texts;
  language: Language;
}

const FORMS: [WriteKind, "word" | "excel" | "page"][] = [
  ["docx", "word"],
  ["xlsx", "excel"],
  ["html", "page"],
];
const LISTS: [ListKind, "word" | "excel" | "page" | "csv"][] = [
  ["html", "page"],
  ["docx", "word"],
  ["xlsx", "excel"],
  ["csv", "csv"],
];

/** Everything that can be taken home. Nothing else is ever stored. */
export function Save({ desk, opened, labels, texts, language }: Given) {
  const [heldBack, setHeldBack] = useState<Change[]>([]);
  const [failed, setFailed] = useState<unknown>(null);
  const [stem, ending] = partsOf(nameOf(opened, texts));
  /** Hands out what `make` makes, or says why not; null = `make` has said it. */
  const hand = (name: string, isReport: boolean, make: () => Bytes | null) => {
    setHeldBack([]);
    setFailed(null);
    try {
      const bytes = make();
      if (bytes === null) return;
      download(bytes, name);
      if (isReport) opened.saved = opened.done.length;
    } catch (error) {
      setFailed(error);
    }
  };
  const mended = () => {
    const { document, changes } = desk.mended(opened);
    if (document === null) setHeldBack(changes);
    return document;
  };
  return (
    <section class="save" aria-label={texts.save}>
      {opened.bytes && (
        <button
          type="button"
          disabled={opened.done.length === 0}
          onClick={() => hand(`${stem}${texts.mendedName}${ending}`, true, mended)}
        >
          {texts.mended}
        </button>
      )}
      <Choices
        title={texts.form}
        items={FORMS.map(([kind, name]) => [kind, texts[name]])}
        onChoose={(kind) =>
          hand(`${stem}-${texts.form}.${kind}`, true, () => desk.form(opened, kind))
        }
      />
      <Choices
        title={texts.problems}
        items={LISTS.map(([kind, name]) => [kind, texts[name]])}
        onChoose={(kind) =>
          hand(`${stem}-${texts.problems}.${kind}`, false, () =>
            desk.problems(opened, kind, language),
          )
        }
      />
      <button
        type="button"
        onClick={() => hand(`${stem}.svg`, false, () => encoded(desk.chart(opened, language)))}
      >
        {texts.chart}
      </button>
      <button
        type="button"
        onClick={() => hand(`${stem}.json`, true, () => encoded(opened.report.toJsonText()))}
      >
        {texts.jsonFile}
      </button>
      {failed !== null && <p role="alert">{saidOf(failed, language)}</p>}
      {heldBack.length > 0 && (
        <div role="alert">
          <p>{texts.heldBack}</p>
          <ul>
            {heldBack.map((each) => (
              <li>
                {labels.get(each.path) ?? each.path}
                {texts.colon}
                {each.before} → {each.after} {texts.unclear[each.action] ?? each.action}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Choices<Kind extends string>({
  title,
  items,
  onChoose,
}: {
  title: string;
  items: [Kind, string][];
  onChoose(kind: Kind): void;
}) {
  return (
    <span class="choices" role="group" aria-label={title}>
      {title}
      {items.map(([kind, name]) => (
        <button type="button" onClick={() => onChoose(kind)}>
          {name}
        </button>
      ))}
    </span>
  );
}

/** A name without its ending, and that: ".txt" where it has none. */
function partsOf(name: string): [string, string] {
  const ending = /\.[^.]+$/.exec(name)?.[0];
  return ending ? [name.slice(0, -ending.length), ending] : [name, ".txt"];
}

function download(bytes: Bytes, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
