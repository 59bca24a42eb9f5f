/** Ids of ours and of Mollie's, and API keys: different in each run, although the seed is the same. */
const IDS = /\b(?:[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}|(?:tr|re|chb|live)_\w+)\b/g;

/** What happened in a history, line by line, the same for the same seed: ids are named in the order of appearance. */
export function createTrace() {
  const lines: string[] = [];
  const names = new Map<string, string>();
  const perKind = new Map<string, number>();

  function nameOf(id: string): string {
    const known = names.get(id);
    if (known !== undefined) return known;
    const kind = id.slice(0, id.indexOf("_"));
    const number = (perKind.get(kind) ?? 0) + 1;
    perKind.set(kind, number);
    const name = `${kind}#${number}`;
    names.set(id, name);
    return name;
  }

  return {
    lines: lines as readonly string[],
    nameOf,
    say(line: string): void {
      lines.push(line.replaceAll(IDS, nameOf));
    },
  };
}

export type Trace = ReturnType<typeof createTrace>;
