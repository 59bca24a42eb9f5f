import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { takeBackWriteOff, writeOff } from "../api/money-back.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { reasonsAgainst } from "./invoice-actions.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** Gives up what will not be paid, after asking; or asks for it again. */
export function WriteOffButton({ invoice }: { invoice: InvoiceAnswer }) {
  return invoice.status === "uncollectible" ? <TakeBack invoice={invoice} /> : <WriteOff invoice={invoice} />;
}

function WriteOff({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const [isAsking, asking] = useDisclosure();
  const reason = reasonsAgainst(invoice).writeOff;
  return (
    <>
      <ReasonedButton variant="default" reason={reason && t(`why.${reason}`)} onClick={asking.open}>
        {t("writeOff.action")}
      </ReasonedButton>
      <Modal
        opened={isAsking}
        onClose={asking.close}
        title={t("writeOff.title", { number: invoice.number ?? "" })}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <WriteOffForm invoice={invoice} onClose={asking.close} />
      </Modal>
    </>
  );
}

/** Apart from the dialog, so that the reason begins empty each time that it opens. */
function WriteOffForm({ invoice, onClose }: { invoice: InvoiceAnswer; onClose: () => void }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const [why, setWhy] = useState("");
  const act = useInvoiceAction({
    act: () => writeOff(invoice.id, why.trim() || null),
    done: t("writeOff.done"),
    onDone: onClose,
  });
  return (
    <Stack>
      <Text size="sm">{t("writeOff.text", { amount: money(invoice.outstanding) })}</Text>
      <TextInput
        label={t("writeOff.reason")}
        description={t("writeOff.reasonHint")}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button color="red" loading={act.isPending} onClick={() => act.mutate()}>
          {t("writeOff.confirm")}
        </Button>
      </Group>
    </Stack>
  );
}

function TakeBack({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const [isAsking, asking] = useDisclosure();
  const act = useInvoiceAction({
    act: () => takeBackWriteOff(invoice.id),
    done: t("writeOff.takenBack"),
    onDone: asking.close,
  });
  return (
    <>
      <Button variant="default" onClick={asking.open}>
        {t("writeOff.takeBack")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => act.mutate()}
        isBusy={act.isPending}
        title={t("writeOff.takeBackTitle")}
        text={t("writeOff.takeBackText", { amount: money(invoice.writtenOff) })}
        confirm={t("writeOff.takeBack")}
      />
    </>
  );
}
