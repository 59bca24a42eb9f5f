import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { chosenMutant } from "./mutants.ts";

/** Loaded before a player: breaks the sources of the mutant that `VOLDAAN_MUTANT` names as they are loaded. */
const mutant = chosenMutant();
const edits = Map.groupBy(mutant?.edits ?? [], ({ file }) => new URL(`../${file}`, import.meta.url).href);

registerHooks({
  load(url, context, nextLoad) {
    const own = edits.get(url);
    if (own === undefined) return nextLoad(url, context);
    let source = readFileSync(fileURLToPath(url), "utf8");
    for (const { file, from, to } of own) {
      if (!source.includes(from)) throw new Error(`${file} has changed; mend its mutant.`);
      source = source.replaceAll(from, () => to);
    }
    return { format: "module-typescript", source, shortCircuit: true };
  },
});
