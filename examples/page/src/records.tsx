import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Language } from "govinfo-cn";
import { MOST_SHOWN, type Count } from "./counting";
import type { Texts } from "./words";

interface Given {
  count: Count;
  path: string;
  label: string;
  /** Whether whoever works by keyboard goes there. */
  takesFocus: boolean;
  texts: Texts;
  language: Language;
  onClose(): void;
}

/** The records behind a figure: where each stands, and what it says. */
export function Records({ count, path, label, takesFocus, texts, language, onClose }: Given) {
  const behind = useMemo(() => count.behindOf(path), [count, path]);
  const files = useMemo(() => behind.flatMap((each) => count.records(each)), [behind]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [path, takesFocus]);
  const number = behind.reduce((all, { ids }) => all + ids.length, 0);
  const more = number - behind.reduce((all, { ids }) => all + Math.min(ids.length, MOST_SHOWN), 0);
  return (
    <section
      class="records"
      aria-labelledby="records"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div class="head">
        <h2 id="records" ref={heading} tabIndex={-1}>
          {texts.recordsOf(label, number)}
        </h2>
        <button type="button" aria-label={texts.close} onClick={onClose}>
          ×
        </button>
      </div>
      <ul>
        {files.flatMap(({ register, columns, records }) =>
          records.map(({ file, line, values: { id = "", ...values } }) => (
            <li data-record={`${register}@${line}`}>
              <strong>{id}</strong> <small>{texts.place(file ?? "", line)}</small>{" "}
              {Object.entries(values).map(([key, value]) => (
                <span class="value">
                  <small>{columns[key]![language]}</small> {value}
                </span>
              ))}
            </li>
          )),
        )}
      </ul>
      {more > 0 && <p>{texts.moreRecords(more)}</p>}
    </section>
  );
}
