import { ApiProblem } from "../api/api.ts";

/**
 * The service's refusals at the form's own fields: `/lines/0/quantity` becomes `lines.0.quantity`, and one that points
 * deeper than a field goes to the field (`/amount/value` to `amount`). What fits no field is left to the sentence
 * above the form.
 */
export function fieldErrors(error: unknown, fields: readonly string[]): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  const found: Record<string, string> = {};
  for (const { pointer, detail } of error.errors) {
    const path = pointer.split("/").slice(1).join(".");
    const field = fields.find((one) => path === one || path.startsWith(`${one}.`));
    if (field !== undefined) found[field] ??= detail;
  }
  return found;
}
