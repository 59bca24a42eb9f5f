import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { lookUpPayment } from "../api/integration-log.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** Has Mollie asked at once how a payment stands; the screen shows the answer when it is there. */
export function LookUpButton({ paymentId, about }: { paymentId: string; about: string }) {
  const { t } = useLanguage();
  const lookUp = useInvoiceAction({ act: () => lookUpPayment(paymentId), done: t("payLink.lookedUp") });
  return (
    <WithRight right="payments:create">
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconRefresh size={14} aria-hidden />}
        loading={lookUp.isPending}
        onClick={() => lookUp.mutate()}
        aria-label={t("payLink.lookUpOf", { about })}
      >
        {t("payLink.lookUp")}
      </Button>
    </WithRight>
  );
}
