import type { InputHTMLAttributes } from "preact";
import { useState } from "preact/hooks";
import type { Language, RecordFinding, TallyDifference } from "govinfo-cn";
import { REGISTERS, sum, type Count } from "./counting";
import type { Desk, Opened } from "./opened";
import { nameOf, type Texts } from "./words";

interface Given {
  desk: Desk;
  opened: Opened;
  labels: Map<string, string>;
  texts: Texts;
  language: Language;
  /** Shows the records behind a figure. */
  onRecords(path: string): void;
}

/** What was counted from registers and what was not, with what to do. */
export function Counted(given: Given) {
  const { opened, texts } = given;
  const { tally, previous, against } = opened.view;
  if (!opened.count || !tally) return null;
  return (
    <section aria-labelledby="counted">
      <h2 id="counted">{texts.registers}</h2>
      <Choices {...given} count={opened.count} />
      <Numbers {...given} />
      <Records
        title={texts.exceptions}
        records={tally.exceptions}
        isOpen={true}
        {...given}
      />
      <Records title={texts.remarks} records={tally.remarks} isOpen={false} {...given} />
      <Differences
        title={previous ? texts.carriedDifferently(nameOf(previous, texts)) : ""}
        differences={tally.previous ?? []}
        {...given}
      />
      <Differences
        title={against ? texts.reportedDifferently(nameOf(against, texts)) : ""}
        differences={tally.against ?? []}
        {...given}
      />
      {against && tally.against?.length === 0 && (
        <p>{texts.reportedAlike(nameOf(against, texts))}</p>
      )}
    </section>
  );
}

/** Of which year, of which body, held against which report. */
function Choices({ desk, opened, count, texts }: Given & { count: Count }) {
  const { registers } = desk;
  const others = desk.opened.filter(
    (each) => each !== opened && each.report.form === opened.report.form,
  );
  const { against } = opened;
  return (
    <div class="tools">
      <label>
        {texts.year}{" "}
        <Field
          type="number"
          min={2019}
          value={String(count.year)}
          aria-describedby="year-by"
          onEntered={(value) => desk.countFor(value === "" ? null : Number(value), registers.organ)}
        />
      </label>
      <span id="year-by" class="small">
        {texts.yearBy[count.yearBy]}
      </span>
      <label>
        {texts.organ}{" "}
        <Field
          type="text"
          value={registers.organ}
          onEntered={(value) => desk.countFor(registers.year, value.trim())}
        />
      </label>
      {others.length > 0 && (
        <label>
          {texts.against}{" "}
          <select
            value={against === undefined ? "found" : (against?.id ?? "none")}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const chosen = others.find((each) => String(each.id) === value) ?? null;
              desk.holdAgainst(opened, value === "found" ? undefined : chosen);
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

/** What is being typed stands as it is typed, until it is left or Enter is pressed. */
function Field({
  value,
  onEntered,
  ...given
}: InputHTMLAttributes<HTMLInputElement> & { value: string; onEntered(value: string): void }) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      {...given}
      value={draft ?? value}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onChange={(event) => {
        setDraft(null);
        onEntered(event.currentTarget.value);
      }}
    />
  );
}

/** Each register with its files, and what became of its records. */
function Numbers({ desk, opened, texts }: Given) {
  const tally = opened.view.tally!;
  const present = REGISTERS.filter((key) => tally.rows[key] !== undefined);
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={texts.becameOf.join(texts.listed)}>
      <table class="numbers">
        <thead>
          <tr>
            {[texts.register, ...texts.becameOf].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {present.map((key) => (
            <tr>
              <th scope="row">
                {texts.registerNames[key]}
                {desk.registers.files
                  .filter((each) => each.key === key)
                  .map((file) => (
                    <span class="file">
                      {file.name}{" "}
                      <button
                        type="button"
                        class="mark"
                        aria-label={`${texts.close}${texts.colon}${file.name}`}
                        onClick={() => desk.drop(file)}
                      >
                        ×
                      </button>
                      {file.unread.length > 0 && (
                        <small> {texts.unreadHeads(file.unread.join(texts.listed))}</small>
                      )}
                    </span>
                  ))}
              </th>
              <td>{tally.rows[key]}</td>
              <td>{tally.counted[key]}</td>
              <td>{tally.outside[key]}</td>
              <td>{tally.rows[key]! - tally.counted[key]! - tally.outside[key]!}</td>
            </tr>
          ))}
        </tbody>
        {present.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{texts.all}</th>
              {[tally.rows, tally.counted, tally.outside].map((each) => (
                <td>{sum(each)}</td>
              ))}
              <td>{sum(tally.rows) - sum(tally.counted) - sum(tally.outside)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Records({
  title,
  records,
  isOpen,
  texts,
  language,
}: Given & { title: string; records: RecordFinding[]; isOpen: boolean }) {
  if (records.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        {title} ({records.length})
      </summary>
      <ol class="findings">
        {records.map((each) => (
          <li class={each.severity} data-record={`${each.register}@${each.line}`}>
            <p>
              <strong class="severity">{texts.severity[each.severity]}</strong>{" "}
              {each.message[language]} <code>{each.rule}</code>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Cells on which the registers and a report differ; each leads to its records. */
function Differences({
  title,
  differences,
  labels,
  texts,
  onRecords,
}: Given & { title: string; differences: TallyDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={title}>
      <table class="numbers differences">
        <caption>{title}</caption>
        <thead>
          <tr>
            {texts.differing.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, register, report, records }) => (
            <tr data-differs={path}>
              <th scope="row">{labels.get(path) ?? path}</th>
              <td>{register}</td>
              <td>{report ?? texts.blank}</td>
              <td>
                {register === "0" ? (
                  texts.noRecords
                ) : (
                  <button type="button" class="operand" onClick={() => onRecords(path)}>
                    {records.length > 0 ? texts.someIds(records) : texts.ofParts}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
