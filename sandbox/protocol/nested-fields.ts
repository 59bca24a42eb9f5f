/** Named values from a query or a body. */
export type Fields = { readonly [name: string]: unknown };

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The named values of something that may have none, such as a form that was sent empty. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** A value if it is text, else null. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Deeper than any parameter of Mollie's; what is named below that stands here, so that no name exhausts the stack. */
const DEEPEST = 8;

type Branch = Map<string, string | Branch>;

/**
 * Reads `amount[value]=10.00&method[]=ideal` into nested objects and lists, for queries and form-encoded bodies alike.
 * Branches are maps until the end, so that no name can reach an object's prototype.
 */
export function parseNestedFields(encoded: string): Fields {
  const root: Branch = new Map();
  for (const [name, value] of new URLSearchParams(encoded)) {
    const path = [...name.matchAll(/^[^[]+|\[([^\]]*)\]/g)]
      .map((part) => part[1] ?? part[0])
      .slice(0, DEEPEST);
    plant(root, path, value);
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, grown(value)]));
}

function plant(branch: Branch, [step = "", ...rest]: string[], value: string): void {
  // `method[]=a&method[]=b`: an empty step is the next place in a list.
  const name = step === "" ? String(branch.size) : step;
  if (rest.length === 0) {
    branch.set(name, value);
    return;
  }
  const existing = branch.get(name);
  const next: Branch = existing instanceof Map ? existing : new Map();
  branch.set(name, next);
  plant(next, rest, value);
}

function grown(value: string | Branch): unknown {
  if (typeof value === "string") return value;
  const entries = [...value].map(([name, inner]) => [name, grown(inner)] as const);
  const isList = entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
