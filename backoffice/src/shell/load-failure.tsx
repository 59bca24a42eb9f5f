import { Alert, Button, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import { sentenceOf } from "./sentence-of.ts";

/** What a screen shows when it could not be read: why, and a button to try again. */
export function LoadFailure({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useLanguage();
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t("errors.title")} role="alert">
      <Stack align="flex-start">
        {sentenceOf(error, t)}
        <Button variant="default" onClick={reset}>
          {t("common.retry")}
        </Button>
      </Stack>
    </Alert>
  );
}
