import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { readInvoice } from "../api/drafts.ts";
import { useLanguage } from "../language/language.ts";
import type { DraftSaver } from "./draft-saver.ts";

/** Somebody else was faster: one takes theirs, or keeps one's own beside it. Nothing is overwritten. */
export function Overtaken({
  saver,
  onTheirs,
}: {
  saver: DraftSaver;
  onTheirs: (invoice: InvoiceAnswer) => void;
}) {
  const { t } = useLanguage();
  const theirs = useMutation({
    mutationFn: () => readInvoice(saver.draft()?.id ?? ""),
    onSuccess: onTheirs,
  });
  return (
    <Alert color="yellow" role="alert" title={t("newInvoice.overtakenTitle")}>
      <Stack gap="sm">
        <Text size="sm">{t("newInvoice.overtakenText")}</Text>
        <Group gap="xs">
          <Button size="compact-sm" loading={theirs.isPending} onClick={() => theirs.mutate()}>
            {t("newInvoice.loadOther")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void saver.goOnAsNew()}>
            {t("newInvoice.keepMine")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
