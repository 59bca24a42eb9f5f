/** The value that an address gives under this key, when it is one of these; anything else is left out. */
export function oneOf<const Key extends string, const Value extends string>(
  key: Key,
  search: Record<string, unknown>,
  values: readonly Value[],
): { [K in Key]?: Value } {
  const found = values.find((value) => value === search[key]);
  // A computed key widens to string; the key is `Key` because it was written here.
  return (found === undefined ? {} : { [key]: found }) as { [K in Key]?: Value };
}

/** The words that an address gives under this key. */
export function text<const Key extends string>(
  key: Key,
  search: Record<string, unknown>,
): { [K in Key]?: string } {
  const value = search[key];
  // The router reads `?q=2026` as a number.
  const found = typeof value === "string" || typeof value === "number" ? String(value) : "";
  // As above.
  return (found === "" ? {} : { [key]: found }) as { [K in Key]?: string };
}

/** The day that an address gives under this key, as `2026-11-26`. */
export function day<const Key extends string>(
  key: Key,
  search: Record<string, unknown>,
): { [K in Key]?: string } {
  const value = search[key];
  const isDay =
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  // As above.
  return (isDay ? { [key]: value } : {}) as { [K in Key]?: string };
}

/** Whether an address says this; anything but true is left out. */
export function flag<const Key extends string>(
  key: Key,
  search: Record<string, unknown>,
): { [K in Key]?: true } {
  // As above.
  return (search[key] === true ? { [key]: true } : {}) as { [K in Key]?: true };
}
