import type { ActivityAnswer } from "../../../src/activity/activity-schemas.ts";
import type { MoneyJson } from "../../../src/money/money.ts";
import { isRight } from "../../../src/rights/rights.ts";
import { useFormats } from "../language/formats.ts";
import { hasText, useLanguage } from "../language/language.ts";
import { useRoleName } from "../team/use-role-name.ts";

/** What somebody did, in a sentence without its subject, and what it changed. */
export function useActivityWords() {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  const roleName = useRoleName();

  function actorOf({ kind, name }: ActivityAnswer["actor"]): string {
    // A key can be called as a colleague is.
    if (name !== null) return kind === "api-key" ? t("activity.program", { name }) : name;
    return kind === "person" ? t("activity.somebody") : t(`activity.actors.${kind}`);
  }

  function sentenceOf({ type, person, data }: ActivityAnswer): string {
    const facts = isTree(data) ? data : {};
    const amount = [facts["amount"], facts["total"]].find(isMoney);
    const until = textOf(facts["until"]);
    // A pause without an end is a stop.
    const isStop = type === "reminders.paused" && until === "";
    const key = `activity.what.${isStop ? "reminders.stopped" : type}`;
    // By its own name what this page does not know yet.
    if (!hasText(key)) return type;
    // justified: a text was just found there, and each takes some of these
    return t(key as "activity.what.role.created", {
      name: textOf(facts["name"] ?? facts["profileName"]),
      person: person?.name ?? t("activity.somebody"),
      role: roleIn(facts["to"] ?? facts["from"]),
      number: textOf(facts["number"]),
      until: until === "" ? "" : day(until),
      amount: amount === undefined ? "" : money(amount),
      from: textOf(facts["from"]),
      to: textOf(facts["to"]),
    });
  }

  /** What a field said before and after, as far as the fact kept it. */
  function changeOf({ field: name, from, to }: ActivityAnswer["changes"][number]): string {
    const field = fieldOf(name);
    if (from === null && to === null) return field;
    // Something within it changed, such as the steps of a scheme, and not what it is called.
    if (from === to) return t("activity.within", { field, value: valueOf(name, to) });
    return t("activity.change", { field, from: valueOf(name, from), to: valueOf(name, to) });
  }

  function roleIn(value: unknown): string {
    return typeof value === "string" ? roleName(value) : "";
  }

  function fieldOf(field: string): string {
    const keys = [`settings.fields.${field}`, `activity.fields.${field}`];
    const known = keys.find(hasText);
    // justified: as above
    return known === undefined ? field : t(known as "settings.fields.name");
  }

  function valueOf(field: string, value: unknown): string {
    if (value === null || value === "") return t("activity.empty");
    if (typeof value === "boolean") return t(value ? "activity.yes" : "activity.no");
    if (field === "role") return roleIn(value);
    if (field === "rights" && Array.isArray(value))
      return value.map(rightName).join(", ") || t("activity.empty");
    return textOf(value);
  }

  function rightName(right: unknown): string {
    if (typeof right !== "string" || !isRight(right)) return textOf(right);
    const [module, action] = right.split(":");
    // justified: every right is one of these modules and one of these actions
    return `${t(`rights.modules.${module as "team"}`)}: ${t(`rights.actions.${action as "read"}`)}`;
  }

  return { actorOf, sentenceOf, changeOf };
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isMoney(value: unknown): value is MoneyJson {
  return isTree(value) && typeof value["value"] === "string" && typeof value["currency"] === "string";
}
