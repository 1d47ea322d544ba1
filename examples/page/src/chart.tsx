import { GovinfoError, type Language } from "govinfo-cn";
import type { Desk, Opened } from "./opened";
import type { Texts } from "./words";

interface Given {
  desk: Desk;
  opened: Opened;
  texts: Texts;
  language: Language;
}

/** The chart as the library draws it, as a picture: there no SVG runs a script or brings in anything. */
export function Chart({ desk, opened, texts, language }: Given) {
  const drawn = drawnBy(() => desk.chart(opened, language));
  if (drawn === null) return null;
  return (
    <section>
      <h2 id="chart">{texts.drawing}</h2>
      <div class="scroll" role="region" tabIndex={0} aria-labelledby="chart">
        <img
          class="chart"
          src={`data:image/svg+xml,${encodeURIComponent(drawn)}`}
          alt={wordsOf(drawn)}
        />
      </div>
    </section>
  );
}

/** Its title, and the figures that are drawn. */
function wordsOf(drawn: string): string {
  const { documentElement } = new DOMParser().parseFromString(drawn, "image/svg+xml");
  return [...documentElement.children]
    .filter(({ tagName }) => tagName === "title" || tagName === "desc")
    .map(({ textContent }) => textContent)
    .join("\n");
}

/** null where the figures allow of no chart. */
function drawnBy(draw: () => string): string | null {
  try {
    return draw();
  } catch (error) {
    if (error instanceof GovinfoError) return null;
    throw error;
  }
}
