import type { Failure, Section } from "govinfo-cn";
import { quoteId } from "./findings";
import type { Texts } from "./words";

export const sectionId = (index: number): string => `section-${index}`;

/** Words at fault, and whose they are: several where findings quote the same words. */
interface Mark {
  begin: number;
  end: number;
  of: { id: string; place: number; finding: Failure }[];
}

interface Given {
  sections: Section[];
  findings: Failure[];
  texts: Texts;
  onFinding(id: string): void;
}

/** The words between the tables, with those at fault marked. */
export function Prose({ sections, findings, texts, onFinding }: Given) {
  if (sections.every((each) => each.text === "")) return null;
  return (
    <section aria-labelledby="prose">
      <h2 id="prose">{texts.prose}</h2>
      {sections.map((section, index) =>
        section.text === "" ? null : (
          <div class="prose" lang="zh" id={sectionId(index)} tabIndex={-1}>
            {section.heading !== "" && <h3>{section.heading}</h3>}
            <p>{marked(section.text, marksOf(section, index, findings), texts, onFinding)}</p>
          </div>
        ),
      )}
    </section>
  );
}

/** In order; those that overlap are one. */
function marksOf(section: Section, index: number, findings: Failure[]): Mark[] {
  const bytes = new TextEncoder().encode(section.text);
  const decoder = new TextDecoder();
  const marks: Mark[] = [];
  findings.forEach((finding, at) =>
    finding.quotes?.forEach((quote, number) => {
      if (quote.section !== index) return;
      const begin = decoder.decode(bytes.subarray(0, quote.offset)).length;
      const words = quote.text.replace(/…$/, "");
      if (!section.text.startsWith(words, begin)) return;
      marks.push({
        begin,
        end: begin + words.length,
        of: [{ id: quoteId(finding.id, number), place: at + 1, finding }],
      });
    }),
  );
  marks.sort((a, b) => a.begin - b.begin);
  return marks.reduce<Mark[]>((apart, mark) => {
    const last = apart.at(-1);
    if (!last || mark.begin >= last.end) return [...apart, mark];
    last.end = Math.max(last.end, mark.end);
    last.of.push(...mark.of);
    return apart;
  }, []);
}

function marked(text: string, marks: Mark[], texts: Texts, onFinding: (id: string) => void) {
  const parts = [];
  let at = 0;
  for (const { begin, end, of } of marks) {
    const severity = of.some((each) => each.finding.severity === "error")
      ? "error"
      : of[0]!.finding.severity;
    parts.push(
      text.slice(at, begin),
      <mark class={severity}>
        {text.slice(begin, end)}
        {of.map(({ id, place, finding }) => (
          <button
            type="button"
            class="mark"
            id={id}
            aria-label={texts.toFinding(place)}
            onClick={() => onFinding(finding.id)}
          >
            {place}
          </button>
        ))}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
