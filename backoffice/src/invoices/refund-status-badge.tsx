import { Badge, type MantineColor } from "@mantine/core";

/** Mollie's statuses are an open list: a new one shows in grey, with the service's label. */
const COLORS: ReadonlyMap<string, MantineColor> = new Map([
  ["queued", "yellow"],
  ["pending", "blue"],
  ["processing", "blue"],
  ["refunded", "stamp"],
  ["failed", "red"],
  ["canceled", "gray"],
]);

export function RefundStatusBadge({ status, label }: { status: string | null; label: string }) {
  return (
    <Badge color={COLORS.get(status ?? "") ?? "gray"} variant="dot" title={label}>
      {label}
    </Badge>
  );
}
