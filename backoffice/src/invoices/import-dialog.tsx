import { Alert, Group, Loader, Modal, Stack, Text } from "@mantine/core";
import { Dropzone, type FileRejection } from "@mantine/dropzone";
import { IconCircleCheck, IconCircleX, IconClock, IconFileCode, IconUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CreditNoteAnswer, InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { ApiProblem } from "../api/api.ts";
import { importInvoice } from "../api/invoices.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";

type Result =
  | { kind: "waiting" }
  | { kind: "running" }
  | { kind: "done"; document: InvoiceAnswer | CreditNoteAnswer }
  | { kind: "refused"; error: unknown };

type Row = { key: string; name: string; result: Result };

/** What the service takes; larger than any UBL invoice with its PDF inside that we have seen. */
const LARGEST_BYTES = 5 * 1024 * 1024;

/** Takes UBL files and sends them one after the other, so that each file has its own answer. */
export function ImportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { rows, rejected, isRunning, importAll, reject, clear } = useImports();
  const done = rows.filter(({ result }) => result.kind === "done" || result.kind === "refused").length;
  return (
    <Modal
      opened={opened}
      onClose={() => {
        onClose();
        if (!isRunning) clear();
      }}
      title={t("importing.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t("importing.intro")}
        </Text>
        <Dropzone
          onDrop={(files) => void importAll(files)}
          onReject={reject}
          accept={{ "application/xml": [".xml"], "text/xml": [".xml"] }}
          maxSize={LARGEST_BYTES}
          loading={isRunning}
          inputProps={{ "aria-label": t("importing.drop") }}
        >
          <Stack align="center" gap={4} py="lg" className="unpressable">
            <IconUpload size={32} />
            <Text ta="center">{t("importing.drop")}</Text>
            <Text size="xs" c="dimmed">
              {t("importing.limit")}
            </Text>
          </Stack>
        </Dropzone>
        {rejected.map((name) => (
          <Alert key={name} color="red" py="xs">
            {t("importing.notXml", { name })}
          </Alert>
        ))}
        {rows.length > 0 && (
          <section aria-label={t("importing.results")} aria-live="polite">
            <Text size="sm" fw={600} mb="xs">
              {t("importing.progress", { done, total: rows.length })}
            </Text>
            <Stack gap="sm">
              {rows.map(({ key, ...row }) => (
                <ResultRow key={key} {...row} />
              ))}
            </Stack>
          </section>
        )}
      </Stack>
    </Modal>
  );
}

function useImports() {
  const queryClient = useQueryClient();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [rejected, setRejected] = useState<readonly string[]>([]);
  const set = (key: string, result: Result) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, result } : row)));

  async function importAll(files: readonly File[]) {
    const batch = files.map((file, index) => ({ key: `${rows.length + index}`, file }));
    setRejected([]);
    setRows((before) => [
      ...before,
      ...batch.map(({ key, file }) => ({ key, name: file.name, result: { kind: "waiting" as const } })),
    ]);
    for (const { key, file } of batch) {
      set(key, { kind: "running" });
      try {
        set(key, { kind: "done", document: await importInvoice(file) });
      } catch (error) {
        set(key, { kind: "refused", error });
      }
    }
    await queryClient.invalidateQueries({ queryKey: ["invoices", "list"] });
  }

  return {
    rows,
    rejected,
    isRunning: rows.some(({ result }) => result.kind === "waiting" || result.kind === "running"),
    importAll,
    reject: (files: readonly FileRejection[]) => setRejected(files.map(({ file }) => file.name)),
    clear: () => {
      setRows([]);
      setRejected([]);
    },
  };
}

function ResultRow({ name, result }: Omit<Row, "key">) {
  return (
    <Group wrap="nowrap" align="flex-start" gap="sm">
      <span className="rigid">
        <ResultIcon result={result} />
      </span>
      <Stack gap={2} miw={0}>
        <Group gap={6} wrap="nowrap">
          <IconFileCode size={16} className="rigid" aria-hidden />
          <Text size="sm" fw={600} truncate>
            {name}
          </Text>
        </Group>
        <ResultText result={result} />
      </Stack>
    </Group>
  );
}

function ResultIcon({ result }: { result: Result }) {
  switch (result.kind) {
    case "waiting":
      return <IconClock size={20} color="gray" aria-hidden />;
    case "running":
      return <Loader size={20} />;
    case "done":
      return <IconCircleCheck size={20} color="var(--mantine-primary-color-filled)" aria-hidden />;
    case "refused":
      return <IconCircleX size={20} color="var(--mantine-color-red-filled)" aria-hidden />;
  }
}

function ResultText({ result }: { result: Result }) {
  const { t } = useLanguage();
  switch (result.kind) {
    case "waiting":
      return (
        <Text size="sm" c="dimmed">
          {t("importing.waiting")}
        </Text>
      );
    case "running":
      return (
        <Text size="sm" c="dimmed">
          {t("importing.running")}
        </Text>
      );
    case "done":
      return <ImportedDocument document={result.document} />;
    case "refused":
      return <Refusal error={result.error} />;
  }
}

function ImportedDocument({ document }: { document: InvoiceAnswer | CreditNoteAnswer }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  if (document.type === "credit_note") {
    return (
      <Text size="sm">
        {t("importing.creditNote", { number: document.number })} · {document.customer.name} ·{" "}
        {money(document.total)}
        {document.invoiceId && (
          <>
            {" · "}
            <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId: document.invoiceId }} size="sm">
              {t("importing.showInvoice")}
            </LinkAnchor>
          </>
        )}
      </Text>
    );
  }
  return (
    <Text size="sm">
      <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId: document.id }} size="sm">
        {t("importing.invoice", { number: document.number ?? "" })}
      </LinkAnchor>
      {` · ${document.customer.name} · ${money(document.total)}`}
    </Text>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useLanguage();
  const reasons = error instanceof ApiProblem ? error.errors.map(({ detail }) => detail) : [];
  const sentence = sentenceOf(error, t);
  return (
    <Stack gap={2}>
      {(reasons.includes(sentence) || reasons.length === 0 ? [] : [sentence])
        .concat(reasons.length === 0 ? [sentence] : reasons)
        .map((reason) => (
          <Text key={reason} size="sm" c="red">
            {reason}
          </Text>
        ))}
    </Stack>
  );
}
