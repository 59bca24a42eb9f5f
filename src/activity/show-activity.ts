import { invariant } from "../problems/problems.ts";
import { kindOf } from "./activity-kinds.ts";
import type { ActivityRow } from "./activity-queries.ts";
import type { ActivityAnswer, ActivityChange } from "./activity-schemas.ts";

/** An entry as a caller sees it. */
export function showActivity(row: ActivityRow): ActivityAnswer {
  const kind = kindOf(row.type);
  invariant(kind, "Only facts that are somebody's doing were asked for.");
  return {
    id: row.id,
    at: row.createdAt.toISOString(),
    kind,
    type: row.type,
    mode: row.mode,
    actor: actorOf(row),
    person: row.personId === null ? null : { id: row.personId, name: row.personName },
    invoice: row.invoiceId === null ? null : { id: row.invoiceId, number: row.invoiceNumber },
    customer:
      row.customerId === null || row.customerName === null
        ? null
        : { id: row.customerId, name: row.customerName },
    changes: changesOf(row),
    data: row.data,
  };
}

function actorOf({ source, userId, userName, apiKeyId, apiKeyName }: ActivityRow): ActivityAnswer["actor"] {
  if (userId !== null) return { kind: "person", id: userId, name: userName };
  if (source === "api") return { kind: "api-key", id: apiKeyId, name: apiKeyName };
  return { kind: "system", id: null, name: null };
}

/** A fact tells its changes as a list, or the one change that it is about by what was before and after. */
function changesOf({ type, data }: ActivityRow): ActivityChange[] {
  const { changes, changed, from = null, to = null } = data;
  if (Array.isArray(changes)) return changes.flatMap((change) => (isChange(change) ? [change] : []));
  if (type === "member.role_changed") return [{ field: "role", from, to }];
  if (!Array.isArray(changed)) return [];
  const fields = changed.filter((field) => typeof field === "string");
  return fields.map((field) => (fields.length === 1 ? { field, from, to } : { field, from: null, to: null }));
}

function isChange(value: unknown): value is ActivityChange {
  return typeof value === "object" && value !== null && "field" in value && typeof value.field === "string";
}
