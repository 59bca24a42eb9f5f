import { notifications } from "@mantine/notifications";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";

/** Says "Paid" once, when the invoice becomes paid while somebody looks at it. */
export function usePaidToast(invoice: InvoiceAnswer): void {
  const { t } = useLanguage();
  const { money } = useFormats();
  const before = useRef({ id: invoice.id, status: invoice.status });
  useEffect(() => {
    const wasOpen = before.current.id === invoice.id && before.current.status === "open";
    before.current = { id: invoice.id, status: invoice.status };
    if (!wasOpen || invoice.status !== "paid" || invoice.settledBy === "credit") return;
    notifications.show({
      id: `paid-${invoice.id}`,
      title: t("payLink.paidToast"),
      message: t("payLink.paidToastText", { number: invoice.number ?? "", amount: money(invoice.total) }),
      color: "stamp",
      icon: <IconCircleCheck />,
      // Good news that somebody waited for stays until it has been seen.
      autoClose: false,
      withBorder: true,
    });
  });
}
