import { Button, FileButton, Group } from "@mantine/core";
import { IconFileDownload, IconPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { readListsAgain } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { downloadText } from "./download.ts";
import type { ImportRun } from "./import-run.ts";
import { template } from "./template.ts";

/** What can be done with the import as it stands. */
export function ImportButtons({ run, onClose }: { run: ImportRun; onClose: () => void }) {
  const { t, language } = useLanguage();
  const queryClient = useQueryClient();
  const doIt = async (work: Promise<void>) => {
    await work;
    await readListsAgain(queryClient);
  };
  const cancel = (
    <Button variant="default" onClick={onClose}>
      {t("common.cancel")}
    </Button>
  );
  const ready = run.count("ready");
  switch (run.phase) {
    case "choosing":
      return (
        <Group justify="space-between">
          <Button
            variant="subtle"
            leftSection={<IconFileDownload size={16} />}
            onClick={() => downloadText(template(t, language), t("importing.templateFile"))}
          >
            {t("importing.template")}
          </Button>
          {cancel}
        </Group>
      );
    case "checking":
      return <Group justify="flex-end">{cancel}</Group>;
    case "failed":
      return (
        <Group justify="flex-end">
          {cancel}
          <Button onClick={() => void run.check()}>{t("importing.tryAgain")}</Button>
        </Group>
      );
    case "ready":
      return (
        <Group justify="space-between">
          <AddFiles run={run} />
          <Group>
            {cancel}
            {ready > 0 && (
              <Button onClick={() => void doIt(run.start())}>
                {t("importing.confirm", { count: ready })}
              </Button>
            )}
          </Group>
        </Group>
      );
    case "running":
    case "stopping":
      return (
        <Group justify="flex-end">
          <Button variant="default" loading={run.phase === "stopping"} onClick={() => run.stop()}>
            {t("importing.stop")}
          </Button>
        </Group>
      );
    case "ended":
      return (
        <Group justify="flex-end">
          {run.count("failed") > 0 && (
            <Button variant="default" onClick={() => void doIt(run.retry())}>
              {t("importing.retry")}
            </Button>
          )}
          {ready > 0 && (
            <Button variant="default" onClick={() => void doIt(run.start())}>
              {t("importing.goOn")}
            </Button>
          )}
          <Button onClick={onClose}>{t("common.close")}</Button>
        </Group>
      );
  }
}

function AddFiles({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  return (
    <FileButton multiple onChange={(files) => files.length > 0 && void run.take(files)}>
      {(props) => (
        <Button {...props} variant="subtle" leftSection={<IconPlus size={16} />}>
          {t("importing.moreFiles")}
        </Button>
      )}
    </FileButton>
  );
}
