import { Badge, type MantineColor } from "@mantine/core";
import type { KnownPaymentStatus } from "../../../src/mollie/payment-status.ts";

const COLORS: Record<KnownPaymentStatus, MantineColor> = {
  open: "blue",
  pending: "yellow",
  authorized: "cyan",
  paid: "stamp",
  canceled: "gray",
  expired: "gray",
  failed: "red",
};

/** Mollie's statuses are an open list: a new one shows in grey, with the service's label. */
export function PaymentStatusBadge({ status, label }: { status: string | null; label: string }) {
  return (
    <Badge
      color={status !== null && isColored(status) ? COLORS[status] : "gray"}
      variant="dot"
      title={label}
      className="wrapping-badge"
    >
      {label}
    </Badge>
  );
}

function isColored(status: string): status is KnownPaymentStatus {
  return Object.hasOwn(COLORS, status);
}
