import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { deleteDraft } from "../api/drafts.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";

/** Throws a draft away, after asking, and shows the list. `onDone` is for who else knew of it. */
export function DiscardButton({ draftId, onDone }: { draftId: string; onDone?: () => void }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [isAsking, asking] = useDisclosure();
  const discard = useInvoiceAction({
    act: async () => {
      await deleteDraft(draftId);
      onDone?.();
      // Before the list is read anew, so that nobody asks for the draft that is gone.
      await navigate({ to: "/invoices" });
    },
    done: t("newInvoice.discarded"),
  });
  return (
    <WithRight right="invoices:delete">
      <Button variant="subtle" color="red" onClick={asking.open}>
        {t("newInvoice.discard")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => discard.mutate()}
        isBusy={discard.isPending}
        title={t("newInvoice.discardTitle")}
        text={t("newInvoice.discardText")}
        confirm={t("newInvoice.discard")}
      />
    </WithRight>
  );
}
