/** Puts the page together: node build.mjs OUT. One file, which asks for nothing. */

import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** The module stands in the script as bytes, packed: a third of its size. */
const packed = {
  name: "packed",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.wasm$/ }, async ({ path }) => ({
      contents: gzipSync(await readFile(path), { level: 9 }),
      loader: "binary",
    })),
};

const options = { bundle: true, minify: true, write: false, charset: "utf8", logLevel: "warning" };
const script = await build({
  ...options,
  entryPoints: ["src/main.tsx"],
  format: "iife",
  target: ["chrome97", "firefox113", "safari16.4"], // which have wasm-unsafe-eval and gzip
  platform: "browser",
  external: ["node:*"], // only asked for where there is no browser
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [packed],
  define: { "import.meta.url": '"about:blank"' }, // the module's bytes are in the page
});
const style = await build({ ...options, entryPoints: ["src/page.css"] });
const licences = ["govinfo-cn/NOTICE", "preact/LICENSE"].map((name) =>
  readFile(`node_modules/${name}`, "utf8"),
);
const parts = {
  "@licences": (await Promise.all(licences)).join("\n").replace(/--+/g, ""), // which ends a comment
  "@script": script.outputFiles[0].text
    .replaceAll("</script", "<\\/script")
    .replaceAll("<!--", "<\\!--"),
  "@style": style.outputFiles[0].text,
};
const page = await readFile("src/page.html", "utf8");
await writeFile(
  process.argv[2],
  page.replace(/@licences|@script|@style/g, (name) => parts[name]),
);
