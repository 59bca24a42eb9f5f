import { Alert, Button, Group, List, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { FreezeAnswer } from "../../../src/audit/books-schemas.ts";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { booksQuery, releaseFreeze } from "../api/books.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** What disagrees in the books of an invoice, and the way for an administrator to let money leave it again. */
export function FrozenInvoice({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const maySeeBooks = useRight("payments:read");
  const isFrozen = invoice.frozenAt !== null;
  const books = useQuery({ ...booksQuery, enabled: isFrozen && maySeeBooks });
  if (!isFrozen) return null;
  const freeze = books.data?.freezes.find(({ invoiceId }) => invoiceId === invoice.id);
  return (
    <section aria-label={t("frozen.title")}>
      <Alert color="red" icon={<IconLock aria-hidden />} title={t("frozen.title")} mb="md">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t("frozen.text", { since: instant(invoice.frozenAt) })}</Text>
          {freeze && (
            <>
              {/* The auditor's sentences are in English, as in the history. */}
              <List size="sm" className="breaking" lang="en">
                {freeze.findings.map(({ about, sentence }) => (
                  <List.Item key={`${about} ${sentence}`}>
                    {about}: {sentence}
                  </List.Item>
                ))}
              </List>
              <WithRight right="administrator">
                <Release freeze={freeze} />
              </WithRight>
            </>
          )}
        </Stack>
      </Alert>
    </section>
  );
}

function Release({ freeze }: { freeze: FreezeAnswer }) {
  const { t } = useLanguage();
  const [isAsking, asking] = useDisclosure();
  return (
    <>
      <Button size="sm" variant="default" onClick={asking.open}>
        {t("frozen.release")}
      </Button>
      <Modal
        opened={isAsking}
        onClose={asking.close}
        title={t("frozen.releaseTitle")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <ReleaseForm freeze={freeze} onClose={asking.close} />
      </Modal>
    </>
  );
}

/** Apart from the dialog, so that the note begins empty each time that it opens. */
function ReleaseForm({ freeze, onClose }: { freeze: FreezeAnswer; onClose: () => void }) {
  const { t } = useLanguage();
  const form = useForm({
    initialValues: { note: "" },
    validate: { note: (note) => (note.trim() === "" ? t("frozen.noteMissing") : null) },
  });
  const act = useInvoiceAction({
    act: (note: string) => releaseFreeze(freeze.id, note.trim()),
    done: t("frozen.released"),
    onDone: onClose,
  });
  return (
    <form onSubmit={form.onSubmit(({ note }) => act.mutate(note))} noValidate>
      <Stack>
        <Text size="sm">{t("frozen.releaseText")}</Text>
        <Textarea
          label={t("frozen.note")}
          description={t("frozen.noteHint")}
          required
          autosize
          minRows={3}
          maxLength={1000}
          {...form.getInputProps("note")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {t("frozen.release")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
