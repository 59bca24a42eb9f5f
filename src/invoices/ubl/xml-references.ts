/** The five entities that every XML document has (XML 1.0, 4.6). Others need a DOCTYPE, which we refuse. */
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["apos", "'"],
  ["quot", '"'],
]);

type Refusal = { ok: false; code: "ubl_not_xml" | "ubl_not_accepted"; sentence: string };

export type Decoded = { ok: true; text: string } | Refusal;

/** Replaces character references (`&#235;`, `&#xEB;`) and the five predefined entities by what they stand for. */
export function decodeReferences(raw: string): Decoded {
  if (!raw.includes("&")) return { ok: true, text: raw };
  const refusals: Refusal[] = [];
  const text = raw.replace(/&(?:([^\s&;]{1,40});)?/g, (whole, name: string | undefined) => {
    const character = name === undefined ? null : characterOf(name);
    if (character !== null) return character;
    refusals.push(
      name !== undefined && /^[A-Za-z_]/.test(name)
        ? {
            ok: false,
            code: "ubl_not_accepted",
            sentence: `uses the entity ${whole}, which XML does not have.`,
          }
        : {
            ok: false,
            code: "ubl_not_xml",
            sentence: `holds "${whole}", which is no character; is &amp; meant?`,
          },
    );
    return whole;
  });
  return refusals[0] ?? { ok: true, text };
}

function characterOf(name: string): string | null {
  const number = /^#(?:(\d+)|x([\dA-Fa-f]+))$/.exec(name);
  if (!number) return PREDEFINED.get(name) ?? null;
  const code = number[1] ? Number(number[1]) : Number.parseInt(number[2] ?? "", 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}

/** XML 1.0, production 2: no control characters, no surrogates, nothing beyond Unicode. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
