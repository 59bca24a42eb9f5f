import { isKnownStatus } from "../../../src/mollie/payment-status.ts";
import type { PaymentAnswer } from "../../../src/payments/payment-schemas.ts";
import { useLanguage } from "../language/language.ts";

type Shown = Pick<PaymentAnswer, "status" | "creation" | "statusLabel" | "method">;

/** How a payment stands, in the reader's language; a status of Mollie's that we do not know as the service shows it. */
export function usePaymentLabel(): (payment: Shown) => string {
  const { t } = useLanguage();
  return ({ status, creation, statusLabel, method }) => {
    if (status === null) return t(`payLink.tryCreation.${creation}`);
    if (status === "open" && method === "banktransfer") return t("money.transferAwaited");
    return isKnownStatus(status) ? t(`money.paymentStatus.${status}`) : statusLabel;
  };
}
