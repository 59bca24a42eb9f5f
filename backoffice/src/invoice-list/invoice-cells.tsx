import { Badge, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ListedInvoice } from "../api/listed-invoice.ts";
import { isZero } from "../invoices/amounts.ts";
import { PaymentStatusBadge } from "../invoices/payment-status-badge.tsx";
import { StatusBadge } from "../invoices/status-badge.tsx";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import type { InvoiceColumn } from "./invoice-columns.ts";

/**
 * How wide a column is, for its longest text in four languages: a date, a heading, a badge of two lines. The customer
 * takes what the others leave, which at 1280 px is enough for a name on two lines.
 */
export const COLUMN_PX: Record<Exclude<InvoiceColumn, "customer">, number> = {
  reference: 130,
  created: 108,
  issued: 108,
  due: 108,
  total: 100,
  received: 105,
  outstanding: 114,
  surplus: 105,
  status: 130,
  payment: 150,
};

/** What sorts the list when its heading is pressed, where the service can. */
export const SORT_OF: Partial<Record<InvoiceColumn, "createdAt" | "issuedOn" | "dueOn">> = {
  created: "createdAt",
  issued: "issuedOn",
  due: "dueOn",
};

export const AMOUNTS: ReadonlySet<InvoiceColumn> = new Set(["total", "received", "outstanding", "surplus"]);

/** What each column shows of an invoice. A column without a cell does not compile. */
export function useCell(): (column: InvoiceColumn, invoice: ListedInvoice) => ReactNode {
  const { money, day, instantDay } = useFormats();
  return (column, invoice) => {
    switch (column) {
      case "customer":
        return <Cut>{invoice.customerName}</Cut>;
      case "reference":
        return <Cut>{invoice.reference ?? "–"}</Cut>;
      case "created":
        return instantDay(invoice.createdAt);
      case "issued":
        return day(invoice.issuedOn);
      case "due":
        return (
          <Text span inherit c={invoice.isOverdue ? "red" : undefined}>
            {day(invoice.dueOn)}
          </Text>
        );
      case "total":
        return money(invoice.total);
      case "received":
        return isZero(invoice.received) ? "–" : money(invoice.received);
      case "outstanding":
        return (
          <Text span inherit fw={600}>
            {invoice.status === "draft" ? "–" : money(invoice.outstanding)}
          </Text>
        );
      case "surplus":
        return isZero(invoice.surplus) ? "–" : money(invoice.surplus);
      case "status":
        return <StatusBadge invoice={invoice} />;
      case "payment":
        return (
          invoice.payment && (
            <PaymentStatusBadge status={invoice.payment.status} label={invoice.payment.statusLabel} />
          )
        );
    }
  };
}

function Cut({ children }: { children: string }) {
  return (
    <Text size="sm" lineClamp={2} lh={1.25} title={children} className="breaking">
      {children}
    </Text>
  );
}

export function InvoiceLink({ invoice }: { invoice: ListedInvoice }) {
  const { t } = useLanguage();
  return (
    <Group gap="0 6px">
      <LinkAnchor
        to="/invoices/$invoiceId"
        params={{ invoiceId: invoice.id }}
        className="whole-row"
        size="sm"
        fw={600}
        truncate
      >
        {invoice.number ?? t("invoices.noNumber")}
      </LinkAnchor>
      {invoice.mode === "test" && (
        <Badge color="orange" size="xs" className="rigid">
          {t("invoices.test")}
        </Badge>
      )}
    </Group>
  );
}
