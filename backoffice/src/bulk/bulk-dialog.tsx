import { Alert, Button, CopyButton, Group, Modal, Progress, Select, Stack, Text } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { isReminderMail, REMINDER_MAILS } from "../../../src/reminders/reminder.ts";
import { readListsAgain } from "../api/invoices.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { Loading } from "../shell/loading.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import type { BulkAction } from "./bulk-actions.ts";
import { BulkResults } from "./bulk-results.tsx";
import type { BulkRun } from "./bulk-run.ts";

/** Asks, does, and tells for each invoice what became of it. It closes when nothing runs. */
export function BulkDialog({
  action,
  run,
  onClose,
}: {
  action: BulkAction;
  run: BulkRun;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  useSyncExternalStore(run.subscribe, run.version);
  const isRunning = run.phase === "running" || run.phase === "stopping";
  useWindowEvent("beforeunload", (event) => {
    if (isRunning) event.preventDefault();
  });
  return (
    <Modal
      opened
      onClose={() => !isRunning && onClose()}
      title={t(`bulk.${action}.title`)}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close"), disabled: isRunning }}
    >
      <Stack>
        <Told action={action} run={run} />
        {run.phase !== "gathering" && run.phase !== "failed" && <BulkResults run={run} />}
        <Group justify="flex-end">
          <Buttons action={action} run={run} onClose={onClose} />
        </Group>
      </Stack>
    </Modal>
  );
}

/** How far it is. */
function Told({ action, run }: { action: BulkAction; run: BulkRun }) {
  const { t } = useLanguage();
  const [waiting, skipped, done, refused] = [
    run.count("waiting"),
    run.count("skipped"),
    run.count("done"),
    run.count("refused"),
  ];
  switch (run.phase) {
    case "gathering":
      return (
        <>
          <Text size="sm">{t("bulk.gathering", { count: run.rows.length })}</Text>
          <Loading height={60} />
        </>
      );
    case "failed":
      return <Alert color="red">{sentenceOf(run.error, t)}</Alert>;
    case "ready":
      return (
        <>
          <Text size="sm">
            {waiting === 0 ? t("bulk.nothing") : t(`bulk.${action}.ask`, { count: waiting })}
          </Text>
          {skipped > 0 && (
            <Text size="sm" c="dimmed">
              {t("bulk.willSkip", { count: skipped })}
            </Text>
          )}
          {action === "remind" && waiting > 0 && <ReminderChoice run={run} />}
        </>
      );
    case "running":
    case "stopping": {
      const all = run.rows.length - skipped;
      const ended = done + refused;
      return (
        <>
          <Text size="sm">{t("bulk.progress", { done: ended, total: all })}</Text>
          <Progress
            value={(100 * ended) / all}
            aria-label={t("bulk.progress", { done: ended, total: all })}
          />
        </>
      );
    }
    case "ended":
      return (
        <Text component="output" size="sm" fw={600}>
          {[
            t("bulk.done", { count: done }),
            refused > 0 && t("bulk.refused", { count: refused }),
            skipped > 0 && t("bulk.skipped", { count: skipped }),
            waiting > 0 && t("bulk.left", { count: waiting }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      );
  }
}

/** The same words for all, or for each invoice the next firmer ones than went before. */
function ReminderChoice({ run }: { run: BulkRun }) {
  const { t } = useLanguage();
  return (
    <Select
      label={t("reminders.which")}
      data={[
        { value: "next", label: t("reminders.nextFirmer") },
        ...REMINDER_MAILS.map((value) => ({ value, label: t(`mail.kinds.${value}`) })),
      ]}
      allowDeselect={false}
      value={run.chosen.reminder}
      onChange={(chosen) => run.choose({ reminder: chosen && isReminderMail(chosen) ? chosen : "next" })}
    />
  );
}

function Buttons({ action, run, onClose }: { action: BulkAction; run: BulkRun; onClose: () => void }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const doIt = async (work: Promise<void>) => {
    await work;
    await readListsAgain(queryClient);
  };
  const waiting = run.count("waiting");
  switch (run.phase) {
    case "gathering":
    case "failed":
      return (
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      );
    case "ready":
      return (
        <>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t(waiting === 0 ? "common.close" : "common.cancel")}
          </Button>
          {waiting > 0 && (
            <Button color={action === "void" ? "red" : undefined} onClick={() => void doIt(run.start())}>
              {t(`bulk.${action}.confirm`, { count: waiting })}
            </Button>
          )}
        </>
      );
    case "running":
    case "stopping":
      return (
        <Button variant="default" loading={run.phase === "stopping"} onClick={() => run.stop()}>
          {t("bulk.stop")}
        </Button>
      );
    case "ended":
      return (
        <>
          {run.count("refused") > 0 && (
            <Button variant="default" onClick={() => void doIt(run.retry())}>
              {t("bulk.retry")}
            </Button>
          )}
          {waiting > 0 && (
            <Button variant="default" onClick={() => void doIt(run.start())}>
              {t("bulk.goOn")}
            </Button>
          )}
          {action === "payLink" && <CopyLinks run={run} />}
          <Button onClick={onClose}>{t("common.close")}</Button>
        </>
      );
  }
}

/** A line per invoice with tabs between, which a spreadsheet and a letter's list of addresses take as they are. */
function CopyLinks({ run }: { run: BulkRun }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const lines = run.rows.flatMap(({ invoice, result }) =>
    result.kind === "done" && result.link !== null
      ? [[invoice.number, invoice.customerName, money(invoice.outstanding), result.link].join("\t")]
      : [],
  );
  if (lines.length === 0) return null;
  return (
    <CopyButton value={lines.join("\n")}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={copy}
        >
          {copied ? t("common.copied") : t("bulk.copyLinks", { count: lines.length })}
        </Button>
      )}
    </CopyButton>
  );
}
