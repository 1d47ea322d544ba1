import type { Failure, Language, Operand, Quote } from "govinfo-cn";
import type { View } from "./opened";
import { sectionId } from "./prose";
import type { Texts } from "./words";

/** The id of their heading. */
export const FINDINGS = "findings";
export const findingId = (id: string): string => `finding-${id}`;
export const quoteId = (finding: string, quote: number): string => `quote-${finding}-${quote}`;

/** What is pointed at, by the id of a finding or of a sum that holds; null = nothing any more. */
export interface Pointing {
  onHover(id: string | null): void;
  onFocus(id: string | null): void;
}

type Source = Failure["cells"][number]["of"];

/** A rule with its two sides, whether it holds or not. */
export interface Balance extends Pick<Failure, "id" | "left" | "right" | "message"> {
  difference: string | null;
  cells: Pick<Failure["cells"][number], "path" | "role" | "of" | "value">[];
}

interface Given extends Pointing {
  view: View;
  labels: Map<string, string>;
  texts: Texts;
  language: Language;
  onCell(path: string, of: Source): void;
  /** Leads to the first of these ids that is on the page. */
  onWords(...ids: string[]): void;
  onAccept(group: number, answer: number, finding: string): void;
}

interface ForSides {
  labels: Map<string, string>;
  texts: Texts;
  onCell?: (path: string, of: Source) => void;
}

export function Findings(given: Given) {
  const { view, texts, language } = given;
  const { findings } = view;
  const { not_assessed, notes } = view.validation;
  return (
    <section class="found" aria-labelledby={FINDINGS}>
      <h2 id={FINDINGS} tabIndex={-1}>
        {texts.findings}
      </h2>
      {findings.length === 0 ? (
        <p>{texts.noFindings}</p>
      ) : (
        <ol class="findings">
          {findings.map((finding) => (
            <FindingItem {...given} finding={finding} key={finding.id} />
          ))}
        </ol>
      )}
      <More
        title={texts.notAssessed}
        lines={not_assessed.map((each) => `${each.id}${texts.colon}${each.reason[language]}`)}
      />
      <More title={texts.notes} lines={notes.map((each) => each.message[language])} />
    </section>
  );
}

function More({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function FindingItem(given: Given & { finding: Failure }) {
  const { finding, texts, language } = given;
  return (
    <li
      id={findingId(finding.id)}
      data-id={finding.id}
      tabIndex={-1}
      class={finding.severity}
      onMouseEnter={() => given.onHover(finding.id)}
      onMouseLeave={() => given.onHover(null)}
      onFocusCapture={() => given.onFocus(finding.id)}
      onBlurCapture={() => given.onFocus(null)}
    >
      <p id={`message-${finding.id}`} class="message">
        <strong class="severity">{texts.severity[finding.severity]}</strong>{" "}
        {finding.message[language]}
      </p>
      <Sides {...given} balance={finding} />
      {finding.quotes?.map((quote, index) => (
        <Words {...given} quote={quote} index={index} />
      ))}
      {finding.more_quotes !== undefined && <p>{texts.more(finding.more_quotes)}</p>}
      <Proposals {...given} />
      <p class="citation">
        {texts.basis}
        {texts.colon}
        {finding.citation[language]} <code>{finding.id}</code>
      </p>
    </li>
  );
}

/** Both sides of the rule: each cell leads to its place. */
export function Sides(given: ForSides & { balance: Balance }) {
  const { balance, texts } = given;
  const side = (role: Operand["role"]) => balance.cells.filter((each) => each.role === role);
  const others = balance.cells.filter((each) => each.role !== "left" && each.role !== "right");
  if (balance.left === null) {
    if (others.length === 0) return null;
    return (
      <p class="side">
        {others.map((each) => (
          <Cell {...given} cell={each} />
        ))}
      </p>
    );
  }
  return (
    <dl class="sides">
      <dt>
        {texts.left} <b>{balance.left}</b>
      </dt>
      <dd class="side side-left">
        {side("left").map((each) => (
          <Cell {...given} cell={each} />
        ))}
      </dd>
      <dt>
        {texts.right} <b>{balance.right}</b>
      </dt>
      <dd class="side side-right">
        {side("right").map((each) => (
          <Cell {...given} cell={each} />
        ))}
      </dd>
      <dt>
        {balance.difference === null ? (
          texts.holds
        ) : (
          <>
            {texts.difference} <b>{balance.difference}</b>
          </>
        )}
      </dt>
    </dl>
  );
}

/** Without onCell only for the eye. */
function Cell({ cell, labels, texts, onCell }: ForSides & { cell: Balance["cells"][number] }) {
  const words = (
    <>
      {cell.of === "previous" && `${texts.lastYear} `}
      {labels.get(cell.path) ?? cell.path} <b>{cell.value ?? texts.blank}</b>
    </>
  );
  if (!onCell || !labels.has(cell.path)) return <span class="operand">{words}</span>;
  return (
    <button type="button" class="operand" onClick={() => onCell(cell.path, cell.of)}>
      {words}
    </button>
  );
}

function Words({
  finding,
  quote,
  index,
  texts,
  language,
  onWords,
}: Given & { finding: Failure; quote: Quote; index: number }) {
  return (
    <p class="side">
      {texts.quoted}
      {texts.colon}
      <button
        type="button"
        class="operand"
        onClick={() => onWords(quoteId(finding.id, index), sectionId(quote.section))}
      >
        “{quote.text}”
      </button>
      {quote.expected && <span> {quote.expected[language]}</span>}
    </p>
  );
}

/** The answers of the diagnosis that would mend this finding. */
function Proposals({
  finding,
  view,
  labels,
  texts,
  language,
  onAccept,
}: Given & { finding: Failure }) {
  const at = view.groups.findIndex((group) =>
    group.rules.some((each) => `${each.rule}@${each.line}` === finding.id),
  );
  const group = view.groups[at];
  if (!group || group.answers.length === 0) return null;
  return (
    <div class="proposals">
      <p>{texts.proposals}</p>
      <ul>
        {group.answers.slice(0, 5).map((answer, index) => {
          const words = answer.cells
            .map(
              (cell) =>
                `${labels.get(cell.path) ?? cell.path} ${cell.value ?? texts.blank} → ${cell.proposed ?? "?"}`,
            )
            .join(texts.semicolon);
          return (
            <li>
              {words}
              {answer.reason && <span class="reason"> {answer.reason[language]}</span>}{" "}
              {answer.cells.every((cell) => cell.proposed !== null) && (
                <button
                  type="button"
                  class="accept"
                  aria-label={`${texts.accept}${texts.colon}${words}`}
                  onClick={() => onAccept(at, index, finding.id)}
                >
                  {texts.accept}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {group.answers.length > 5 && <p>{texts.more(group.answers.length - 5)}</p>}
    </div>
  );
}
