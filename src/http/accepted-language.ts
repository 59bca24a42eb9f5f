/**
 * The best of `Accept-Language` (RFC 9110, 12.5.4) among those that are known, or null: the highest weight first, the
 * first named among equals. Weight zero means "not this one", and regional forms count as their language.
 */
export function acceptedLanguage<L extends string>(
  header: string,
  { known }: { known: readonly L[] },
): L | null {
  const accepted = header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of accepted) {
    const language = known.find((one) => one === tag.split("-")[0]);
    if (language) return language;
  }
  return null;
}
