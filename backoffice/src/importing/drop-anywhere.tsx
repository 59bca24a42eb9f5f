import { Group, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { IconUpload } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useLanguage } from "../language/language.ts";

const ImportDialog = lazy(async () => ({ default: (await import("./import-dialog.tsx")).ImportDialog }));

/** The files that an import begins with: none yet when its button was pressed, and null while nothing is imported. */
export type Chosen = readonly File[] | null;

/** Takes files that are dropped anywhere on the screen, and shows the import while there is one. */
export function DropAnywhere({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { t } = useLanguage();
  return (
    <>
      <Dropzone.FullScreen
        active={chosen === null}
        onDrop={onChoose}
        // For the pointer alone; the button is for everybody.
        activateOnKeyboard={false}
        aria-hidden
      >
        <Group justify="center" mih="60vh" className="unpressable">
          <IconUpload size={40} aria-hidden />
          <Text size="xl">{t("importing.dropAnywhere")}</Text>
        </Group>
      </Dropzone.FullScreen>
      <Suspense>{chosen && <ImportDialog chosen={chosen} onClose={() => onChoose(null)} />}</Suspense>
    </>
  );
}
