import { Badge, type MantineColor } from "@mantine/core";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useLanguage } from "../language/language.ts";

/** What the badge says: the invoice's status, or what follows from it and matters more. */
type Shown = InvoiceAnswer["status"] | "overdue" | "partiallyPaid";

type Standing = Pick<InvoiceAnswer, "status" | "isOverdue" | "isPartiallyPaid">;

/** A status without a colour does not compile. */
const COLORS: Record<Shown, MantineColor> = {
  draft: "gray",
  open: "blue",
  partiallyPaid: "cyan",
  overdue: "red",
  paid: "stamp",
  void: "gray",
  uncollectible: "orange",
};

export function StatusBadge({ invoice }: { invoice: Standing }) {
  const { t } = useLanguage();
  const shown = shownStatus(invoice);
  return (
    <Badge
      color={COLORS[shown]}
      variant={shown === "void" ? "outline" : undefined}
      className="wrapping-badge"
    >
      {t(`status.${shown}`)}
    </Badge>
  );
}

function shownStatus({ status, isOverdue, isPartiallyPaid }: Standing): Shown {
  if (isOverdue) return "overdue";
  if (isPartiallyPaid) return "partiallyPaid";
  return status;
}
