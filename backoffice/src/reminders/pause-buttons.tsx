import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type PauseOf, resumeReminders } from "../api/reminders.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { useLanguage } from "../language/language.ts";
import { PauseDialog } from "./pause-dialog.tsx";

export function PauseButton({ of }: { of: PauseOf }) {
  const { t } = useLanguage();
  const [isAsking, asking] = useDisclosure();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={asking.open}>
        {t("reminders.pause")}
      </Button>
      <PauseDialog of={of} opened={isAsking} onClose={asking.close} />
    </>
  );
}

export function ResumeButton({ of, label }: { of: PauseOf; label: string }) {
  const { t } = useLanguage();
  const resume = useInvoiceAction({ act: () => resumeReminders(of), done: t("reminders.resumed") });
  return (
    <Button
      size="compact-sm"
      variant="light"
      loading={resume.isPending}
      onClick={() => resume.mutate(undefined)}
    >
      {label}
    </Button>
  );
}
