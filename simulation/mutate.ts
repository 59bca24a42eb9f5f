import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { MUTANTS } from "./mutants.ts";

/** Loaded before a player: breaks the sources of the mutant that `VOLDAAN_MUTANT` names as they are loaded. */
const name = process.env.VOLDAAN_MUTANT ?? "";
const mutant = MUTANTS[name];
if (mutant === undefined) throw new Error(`There is no mutant "${name}".`);
const edits = Map.groupBy(mutant.edits, ({ file }) => new URL(`../${file}`, import.meta.url).href);

registerHooks({
  load(url, context, nextLoad) {
    const own = edits.get(url);
    if (own === undefined) return nextLoad(url, context);
    let source = readFileSync(fileURLToPath(url), "utf8");
    for (const { file, from, to } of own) {
      if (source.split(from).length !== 2) throw new Error(`${file} has changed; mend the mutant "${name}".`);
      source = source.replace(from, () => to);
    }
    return { format: "module-typescript", source, shortCircuit: true };
  },
});
