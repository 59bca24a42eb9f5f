import { useDisclosure } from "@mantine/hooks";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { InvoiceRemindersAnswer } from "../../../src/reminders/reminder-schemas.ts";
import { useLanguage } from "../language/language.ts";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { RemindDialog } from "./remind-dialog.tsx";

export type Reminding = { invoice: InvoiceAnswer; reminders: InvoiceRemindersAnswer };

/** Reminds the customer now, whatever a scheme says. */
export function RemindButton({ invoice, reminders }: Reminding) {
  const { t } = useLanguage();
  const [isReminding, reminding] = useDisclosure();
  const { mayRemind, block } = reminders;
  return (
    <>
      <ReasonedButton
        size="compact-sm"
        variant="light"
        reason={mayRemind ? null : (block?.label ?? null)}
        onClick={reminding.open}
      >
        {t("reminders.remind")}
      </ReasonedButton>
      <RemindDialog
        invoice={invoice}
        suggested={reminders.suggested}
        opened={isReminding}
        onClose={reminding.close}
      />
    </>
  );
}
