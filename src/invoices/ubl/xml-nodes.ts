import { XMLBuilder } from "fast-xml-parser";
import { COMPONENT_NAMESPACES } from "./xml-tree.ts";

/** An element as the library builds it: its name with what is in it, and its attributes apart. */
export type XmlNode = Readonly<Record<string, unknown>>;

/** What may stand in an element: a text, or elements, of which those that are null are left out. */
export type XmlContent = string | null | readonly (XmlNode | null)[];

/** An element, or null when nothing is in it: PEPPOL-EN16931-R008 allows no empty ones. */
export function element(
  name: string,
  content: XmlContent,
  attributes: Readonly<Record<string, string | null>> = {},
): XmlNode | null {
  const children = typeof content === "string" ? textNodes(content) : (content ?? []).filter((each) => each);
  if (children.length === 0) return null;
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  return {
    [name]: children,
    [ATTRIBUTES]: Object.fromEntries(given.map(([key, value]) => [`${PREFIX}${key}`, value])),
  };
}

/** The text of an element with its children, every character that means something in XML escaped. */
export function toXml(node: XmlNode): string {
  return builder.build([node]).trim();
}

/** The declarations of the prefixes `cac` and `cbc`, for the outermost element in which they are used. */
export const PREFIXES: Readonly<Record<string, string>> = Object.fromEntries(
  [...COMPONENT_NAMESPACES].map(([namespace, prefix]) => [`xmlns:${prefix}`, namespace]),
);

const ATTRIBUTES = ":@";
const PREFIX = "@";

/** `suppressBooleanAttributes` would write an attribute whose value is "true" without its value. */
const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  suppressBooleanAttributes: false,
  format: true,
});

/**
 * What XML 1.0 has no way to say (production 2: control characters, lone surrogates, U+FFFE and U+FFFF) reads as the
 * replacement character, so that what is left out shows. Line breaks are those that a reader of XML sees (2.11).
 */
function textNodes(text: string): XmlNode[] {
  const legal = text.replaceAll(/\r\n?/g, "\n").replaceAll(NO_CHAR_OF_XML, "\uFFFD").trim();
  return legal === "" ? [] : [{ "#text": legal }];
}

/** All but `Char` of production 2, of which the surrogates are those without their other half. */
const NO_CHAR_OF_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
