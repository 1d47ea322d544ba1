// A browser that the page cannot leave, and what a clerk does there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, beforeEach } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { GOVINFO_PAGE, GOVINFO_PACKAGES, GOVINFO_PICTURES } = process.env;
const require = createRequire(join(GOVINFO_PACKAGES, "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { load } = await import(pathToFileURL(join(GOVINFO_PACKAGES, "govinfo-cn/dist/index.js")));
export const govinfo = await load();

export let page;
let browser, context, requests, complaints;

before(async () => {
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
});
after(() => browser?.close());

export async function open(options = {}) {
  await context?.close();
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  page = await context.newPage();
  [requests, complaints] = [[], []];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(GOVINFO_PAGE).href);
  await page.getByRole("status").waitFor({ state: "attached" });
}
beforeEach(() => open());

export const status = () => page.getByRole("status").textContent();
export const value = (path) => page.locator(`[data-path="${path}"]`).inputValue();
export const ids = () =>
  page.locator("[data-id]").evaluateAll((all) => all.map((each) => each.dataset.id));
export async function choose(...files) {
  await page.locator("input[type=file]").setInputFiles(files);
  await page.waitForFunction(
    () =>
      document.querySelector("[role=status]").textContent || document.querySelector("[role=alert]"),
  );
}
export async function downloaded(name) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
export async function picture(name) {
  if (GOVINFO_PICTURES)
    await page.screenshot({
      path: join(GOVINFO_PICTURES, `${name}.png`),
      fullPage: !name.startsWith("hover"),
    });
}
export function quiet() {
  assert.deepEqual(complaints, []);
  assert.equal(requests.filter((url) => !url.startsWith("blob:")).length, 1, requests.join("\n"));
}
export async function accessible() {
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate(() => window.axe.run(document));
  assert.deepEqual(
    found.violations.map((each) => `${each.id}: ${each.nodes[0].html}`),
    [],
  );
}
