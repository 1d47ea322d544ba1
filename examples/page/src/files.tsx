import { GovinfoError, type Language } from "govinfo-cn";
import { MOST_BYTES } from "./intake";
import type { Desk, Unread } from "./opened";
import { nameOf, type Texts } from "./words";

export function saidOf(error: unknown, language: Language): string {
  return error instanceof GovinfoError && language === "zh"
    ? error.messageZh
    : String((error as Error).message ?? error);
}

/** A file that was not opened, and what to do about it. */
export function Refused({
  unread,
  texts,
  language,
}: {
  unread: Unread;
  texts: Texts;
  language: Language;
}) {
  const { name, refusal, error, isRegister } = unread;
  const empty = error instanceof GovinfoError && error.code === "no_report";
  return (
    <p role="alert">
      <strong>{texts.unread(name)}</strong>
      {texts.colon}
      {refusal ? texts.refusals(MOST_BYTES >> 20)[refusal] : saidOf(error, language)}
      {empty && texts.stop + texts.noReport}
      {isRegister && texts.stop + texts.registerHint}
    </p>
  );
}

/** Those that are open, each with its verdict. */
export function Files({ desk, texts }: { desk: Desk; texts: Texts }) {
  const { mapping } = desk.registers;
  return (
    <nav aria-label={texts.files}>
      <ul class="files">
        {desk.opened.map((each) => {
          const { verdict } = each.view.validation;
          return (
            <li key={each.id} class={verdict}>
              <button
                type="button"
                aria-current={each === desk.current}
                onClick={() => desk.show(each)}
              >
                {nameOf(each, texts)} <span class="small">{texts.verdict[verdict]}</span>
              </button>
              <button
                type="button"
                aria-label={`${texts.close}${texts.colon}${nameOf(each, texts)}`}
                onClick={() => {
                  if (!each.unsaved || confirm(texts.unsaved)) desk.close(each);
                }}
              >
                ×
              </button>
            </li>
          );
        })}
        {mapping && (
          <li>
            <span class="file">
              {mapping.name} <small>{texts.mapping}</small>
            </span>
            <button
              type="button"
              aria-label={`${texts.close}${texts.colon}${mapping.name}`}
              onClick={() => desk.map(null)}
            >
              ×
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
