import { XMLParser } from "fast-xml-parser";
import { checkXmlForm } from "./xml-form.ts";
import { type LineOf, lineCounter } from "./xml-lines.ts";
import { decodeReferences } from "./xml-references.ts";
import { xmlRefusal } from "./xml-refusal.ts";

/** An element of one of UBL's namespaces; elements of other namespaces, and what is in them, are left out. */
export type XmlElement = {
  /** `cbc:ID` or `cac:Party` whatever prefix the document uses; the root's name has no prefix. */
  readonly name: string;
  readonly parent: XmlElement | null;
  /** 1-based, among the siblings of the same name. */
  readonly position: number;
  /** The line on which its tag begins, 1-based. */
  readonly line: number;
  /** Where in the document its tag begins, and where its end tag ends. */
  readonly start: number;
  readonly end: number;
  /** Without the attributes that have a prefix; UBL has none of those. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly XmlElement[]>;
  /** Its own text without surrounding white space, CDATA included. */
  readonly text: string;
};

export type XmlDocument = { readonly root: XmlElement; readonly namespace: string };

/** The namespaces of UBL's components, with the prefixes that they have here. */
export const COMPONENT_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2", "cac"],
  ["urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2", "cbc"],
]);

const TEXT = "#text";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";
/** Keeps an attribute from having the name of something that every JavaScript object has. */
const ATTRIBUTE_PREFIX = "@";

/**
 * The library only cuts the text into elements. References are decoded here, because with entities off it leaves
 * them alone and with entities on it would expand those of a DOCTYPE; numbers stay the strings that they are.
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE_PREFIX,
  cdataPropName: CDATA,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  captureMetaData: true,
  jPath: false,
});

/** Under this symbol `captureMetaData` leaves where a node begins. */
const PLACE: unknown = XMLParser.getMetaDataSymbol();

/** What the parser yields per node: one key for the tag (or text), one for the attributes, one symbol for the place. */
type ParsedNode = { readonly [key: string | symbol]: unknown };

/** Prefixes that an element declares; the others are those of its parent. */
type Scope = { readonly declared: ReadonlyMap<string, string>; readonly outer: Scope | null };

type Building = {
  readonly lineOf: LineOf;
  readonly scope: Scope | null;
  readonly parent: XmlElement | null;
  readonly position: number;
};

/**
 * Reads an XML document into its elements of UBL, with namespaces resolved. Takes time in proportion to its length.
 * Throws `ubl_not_xml` and `ubl_not_accepted` with the line.
 */
export function parseXml(xml: string): XmlDocument {
  const lineOf = lineCounter(xml);
  const nodes = orderedNodes(checkXmlForm(xml, { lineOf }));
  const node = nodes.find((candidate) => !isText(tagOf(candidate)));
  if (!node) throw xmlRefusal("ubl_not_xml", { line: 1, sentence: "the document has no element." });
  const scope = scopeOf(node, null);
  const line = lineOf(startOf(node));
  const { local, namespace } = resolve(tagOf(node), { scope, line });
  return { root: build(node, local, { lineOf, scope, parent: null, position: 1 }), namespace };
}

function orderedNodes(xml: string): readonly ParsedNode[] {
  try {
    return nodesOf(parser.parse(xml));
  } catch (cause) {
    // The form was checked before, so what is left are names that the library will not make an object's key of.
    const sentence = "an element has a name that is reserved, such as __proto__ or constructor.";
    throw xmlRefusal("ubl_not_accepted", { line: 1, sentence, cause });
  }
}

function build(node: ParsedNode, name: string, { lineOf, scope, parent, position }: Building): XmlElement {
  const { startIndex: start = 0, endIndex: end = start } = placeOf(node);
  const line = lineOf(start);
  const children = new Map<string, XmlElement[]>();
  const texts: string[] = [];
  const element = {
    name,
    parent,
    position,
    line,
    start,
    end,
    attributes: attributesOf(node, { line }),
    children,
    text: "",
  };
  for (const child of nodesOf(node[tagOf(node)])) {
    const tag = tagOf(child);
    if (tag === TEXT) texts.push(decoded(String(child[TEXT]), { name, line }));
    else if (tag === CDATA) texts.push(cdataOf(child));
    else {
      const childScope = scopeOf(child, scope);
      const childLine = lineOf(startOf(child));
      const { local, namespace } = resolve(tag, { scope: childScope, line: childLine });
      const prefix = COMPONENT_NAMESPACES.get(namespace);
      if (prefix === undefined) continue;
      const childName = `${prefix}:${local}`;
      const siblings = children.get(childName) ?? [];
      children.set(childName, siblings);
      siblings.push(
        build(child, childName, {
          lineOf,
          scope: childScope,
          parent: element,
          position: siblings.length + 1,
        }),
      );
    }
  }
  element.text = texts.join("").trim();
  return element;
}

function scopeOf(node: ParsedNode, outer: Scope | null): Scope | null {
  const declared = new Map<string, string>();
  for (const [name, value] of rawAttributesOf(node)) {
    if (name === "xmlns") declared.set("", value);
    else if (name.startsWith("xmlns:")) declared.set(name.slice("xmlns:".length), value);
  }
  return declared.size > 0 ? { declared, outer } : outer;
}

function resolve(tag: string, { scope, line }: { scope: Scope | null; line: number }) {
  const colon = tag.indexOf(":");
  const prefix = colon === -1 ? "" : tag.slice(0, colon);
  const local = tag.slice(colon + 1);
  for (let at = scope; at; at = at.outer) {
    const namespace = at.declared.get(prefix);
    if (namespace !== undefined) return { local, namespace };
  }
  if (prefix === "") return { local, namespace: "" };
  throw xmlRefusal("ubl_not_xml", {
    line,
    sentence: `the prefix of ${tag} is not declared with xmlns:${prefix}.`,
  });
}

function attributesOf(node: ParsedNode, { line }: { line: number }): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of rawAttributesOf(node)) {
    if (!name.includes(":") && name !== "xmlns") attributes.set(name, decoded(value, { name, line }).trim());
  }
  return attributes;
}

function decoded(raw: string, { name, line }: { name: string; line: number }): string {
  const result = decodeReferences(raw);
  if (!result.ok) throw xmlRefusal(result.code, { line, sentence: `${name} ${result.sentence}` });
  return result.text;
}

function rawAttributesOf(node: ParsedNode): [string, string][] {
  return Object.entries(node[ATTRIBUTES] ?? {}).map(([name, value]) => [
    name.slice(ATTRIBUTE_PREFIX.length),
    String(value),
  ]);
}

function cdataOf(node: ParsedNode): string {
  return nodesOf(node[CDATA])
    .map((part) => String(part[TEXT]))
    .join("");
}

function isText(tag: string): boolean {
  return tag === TEXT || tag === CDATA;
}

function tagOf(node: ParsedNode): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES) ?? TEXT;
}

function startOf(node: ParsedNode): number {
  return placeOf(node).startIndex ?? 0;
}

function placeOf(node: ParsedNode): { readonly startIndex?: number; readonly endIndex?: number } {
  const place = typeof PLACE === "symbol" ? node[PLACE] : undefined;
  return typeof place === "object" && place !== null ? place : {};
}

function nodesOf(value: unknown): readonly ParsedNode[] {
  // With `preserveOrder` the library yields arrays of such nodes at each level, and nothing else.
  return Array.isArray(value) ? value : [];
}
