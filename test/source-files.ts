import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is made or brought in rather than written. */
const NOT_OURS = new Set(["node_modules", "dist", "data", "coverage"]);

export type SourceFile = { readonly path: string; readonly text: string };

/** Every file of ours in these folders whose name ends so, with paths from the root, slashes always forward. */
export function sourceFiles(folders: readonly string[], ending: RegExp): readonly SourceFile[] {
  return folders
    .flatMap(walk)
    .filter((path) => ending.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

/**
 * The files of ours that a file imports, from the root: `import`, `import type`, `export … from` and `import()` of a
 * literal. Read with Vite's parser (oxc); dependency-cruiser 18.7 reads no module at all beside TypeScript 7.
 */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest }) => moduleRequest?.value),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => literal(text.slice(start, end))),
  ];
  const ours = named.filter((specifier) => specifier?.startsWith("."));
  return ours.map((specifier) => posix.join(posix.dirname(path), specifier ?? ""));
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return NOT_OURS.has(entry.name) ? [] : walk(path);
  });
}

function literal(code: string): string | undefined {
  return /^(["'`])(.*)\1$/.exec(code)?.[2];
}
