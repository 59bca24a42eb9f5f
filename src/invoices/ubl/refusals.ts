import { type FieldError, Problem } from "../../problems/problems.ts";
import { recognise } from "../../sentences/recognise.ts";
import { sentenceAt } from "./xml-refusal.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Enough to mend a document in one go; a program that gets every line wrong gets every line wrong alike. */
export const MAX_REASONS = 50;

/** What is wrong with a document, gathered while it is read, so that its maker hears all of it at once. */
export type Refusals = {
  /** Something is missing, unreadable or unsupported. The sentence goes on after the element's name. */
  readonly notAccepted: (element: XmlElement, sentence: string, place?: Place) => void;
  /** Two amounts disagree. The sentence goes on after the element's name. */
  readonly doesNotAddUp: (element: XmlElement, sentence: string, place?: Place) => void;
  /** Throws what was gathered, if anything; what is not accepted goes first, because sums over it mean nothing. */
  readonly throwIfAny: () => void;
};

/** A child that is not there, below the element whose line is named: `cbc:ID` or `cac:Price/cbc:PriceAmount`. */
type Place = { readonly missing: string };

export function gatherRefusals(): Refusals {
  const notAccepted: FieldError[] = [];
  const doesNotAddUp: FieldError[] = [];
  const into =
    (reasons: FieldError[]) =>
    (element: XmlElement, sentence: string, place?: Place): void => {
      if (reasons.length >= MAX_REASONS) return;
      const reason = reasonAt(element, sentence, place);
      const known = reasons.some(
        ({ detail, pointer }) => String(detail) === String(reason.detail) && pointer === reason.pointer,
      );
      if (!known) reasons.push(reason);
    };
  return {
    notAccepted: into(notAccepted),
    doesNotAddUp: into(doesNotAddUp),
    throwIfAny: () => {
      throwFirst("ubl_not_accepted", notAccepted);
      throwFirst("ubl_does_not_add_up", doesNotAddUp);
    },
  };
}

/** `LegalMonetaryTotal/PayableAmount`, `InvoiceLine[2]/Price`: the path below the root, as an XPath without prefixes. */
function nameOf(element: XmlElement): string {
  return element.parent ? pathOf(element).split("/").slice(2).join("/") : element.name;
}

function reasonAt(element: XmlElement, sentence: string, place?: Place): FieldError {
  const below = place ? `/${place.missing.replace(/\w+:/g, "")}` : "";
  return {
    pointer: `${pathOf(element)}${below}`,
    detail: recognise(sentenceAt(element.line, `${nameOf(element)} ${sentence}`)),
  };
}

/** A position is only written where the element has brothers, so most paths read without brackets. */
function pathOf(element: XmlElement): string {
  const local = element.name.slice(element.name.indexOf(":") + 1);
  if (!element.parent) return `/${local}`;
  const brothers = element.parent.children.get(element.name)?.length ?? 1;
  return `${pathOf(element.parent)}/${local}${brothers > 1 ? `[${element.position}]` : ""}`;
}

function throwFirst(code: "ubl_not_accepted" | "ubl_does_not_add_up", reasons: readonly FieldError[]): void {
  const [first] = reasons;
  if (first) throw new Problem(code, { detail: first.detail, errors: reasons });
}
