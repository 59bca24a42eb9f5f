import { Modal, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useMediaQuery, useWindowEvent } from "@mantine/hooks";
import { IconUpload } from "@tabler/icons-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useLanguage } from "../language/language.ts";
import { ImportButtons } from "./import-buttons.tsx";
import { ImportFiles } from "./import-files.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportRun } from "./import-run.ts";
import { ImportTable } from "./import-table.tsx";

/** Files, what would come of them, a yes, and what became of each. It closes when nothing runs. */
export function ImportDialog({ chosen, onClose }: { chosen: readonly File[]; onClose: () => void }) {
  const { t } = useLanguage();
  const [run] = useState(() => new ImportRun());
  useSyncExternalStore(run.subscribe, run.version);
  const isPhone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const isRunning = run.phase === "running" || run.phase === "stopping";
  useWindowEvent("beforeunload", (event) => {
    if (isRunning) event.preventDefault();
  });
  useEffect(() => {
    if (chosen.length > 0 && run.phase === "choosing") void run.take(chosen);
  }, [chosen, run]);
  return (
    <Modal
      opened
      onClose={() => !isRunning && onClose()}
      title={t("importing.title")}
      size="xl"
      fullScreen={isPhone}
      closeButtonProps={{ "aria-label": t("common.close"), disabled: isRunning }}
    >
      <Stack>
        {run.phase === "choosing" ? (
          <ChooseFiles onChoose={(files) => void run.take(files)} />
        ) : (
          <>
            <ImportFiles run={run} isFixed={isRunning || run.phase === "ended"} />
            <ImportProgress run={run} />
            <ImportTable run={run} />
          </>
        )}
        <ImportButtons run={run} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

function ChooseFiles({ onChoose }: { onChoose: (files: File[]) => void }) {
  const { t } = useLanguage();
  return (
    <>
      <Text size="sm" c="dimmed">
        {t("importing.intro")}
      </Text>
      <Dropzone onDrop={onChoose} inputProps={{ "aria-label": t("importing.drop") }}>
        <Stack align="center" gap={4} py="xl" className="unpressable">
          <IconUpload size={32} aria-hidden />
          <Text ta="center">{t("importing.drop")}</Text>
          <Text size="xs" c="dimmed" ta="center">
            {t("importing.limit")}
          </Text>
        </Stack>
      </Dropzone>
    </>
  );
}
