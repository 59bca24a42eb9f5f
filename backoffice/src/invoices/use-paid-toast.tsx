import { notifications } from "@mantine/notifications";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";

/**
 * Says "Paid" once, when the customer's payment arrives while somebody looks at the invoice. Money that the reader
 * registers has a toast of its own.
 */
export function usePaidToast(invoice: InvoiceAnswer): void {
  const { t } = useLanguage();
  const { money } = useFormats();
  const before = useRef(invoice);
  useEffect(() => {
    const { id, payment } = before.current;
    before.current = invoice;
    const arrived = invoice.payment?.status === "paid" && payment?.status !== "paid";
    if (id !== invoice.id || !arrived || invoice.status !== "paid") return;
    notifications.show({
      id: `paid-${invoice.id}`,
      title: t("payLink.paidToast"),
      message: t("payLink.paidToastText", {
        number: invoice.number ?? "",
        amount: money(invoice.payment?.amount ?? invoice.total),
      }),
      color: "stamp",
      icon: <IconCircleCheck />,
      // Good news that somebody waited for stays until it has been seen.
      autoClose: false,
      withBorder: true,
      closeButtonProps: { "aria-label": t("common.close") },
    });
  });
}
