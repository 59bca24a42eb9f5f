import { Alert, Button, FileButton, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { logoAddress, removeLogo, setLogo, settingsQuery } from "../api/settings.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";

/** As the service allows. */
const LARGEST_BYTES = 256 * 1024;

/** The picture that payers see; it is set and taken away at once, apart from the fields above it. */
export function Logo() {
  const { t } = useLanguage();
  const { data: settings } = useQuery({ ...settingsQuery, enabled: useRight("settings:read") });
  const { set, remove, trouble } = useLogo();
  const logo = settings?.logo ?? null;
  return (
    <SectionCard title={t("settings.logo")}>
      <Text size="sm" c="dimmed">
        {t("settings.logoHint")}
      </Text>
      {logo && (
        <img
          className="logo"
          src={logoAddress(logo)}
          alt={t("settings.logoAlt")}
          width={logo.width}
          height={logo.height}
        />
      )}
      {trouble !== null && (
        <Alert color="red" role="alert" py="xs">
          {trouble}
        </Alert>
      )}
      <Group gap="xs">
        <WithRight right="settings:update">
          <FileButton accept="image/png,image/jpeg" onChange={(file) => file && set(file)}>
            {(props) => (
              <Button {...props} variant="default">
                {t(logo ? "settings.logoReplace" : "settings.logoChoose")}
              </Button>
            )}
          </FileButton>
        </WithRight>
        {logo && (
          <WithRight right="settings:delete">
            <Button variant="subtle" color="red" onClick={remove}>
              {t("settings.logoRemove")}
            </Button>
          </WithRight>
        )}
      </Group>
    </SectionCard>
  );
}

function useLogo() {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const [isTooLarge, setTooLarge] = useState(false);
  const change = useMutation({
    mutationFn: (file: File | null) => (file === null ? removeLogo() : setLogo(file)),
    meta: { errorsInPlace: true },
    onSuccess: async () => {
      toastDone(t("settings.saved"));
      await queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey });
    },
  });
  const failure = change.error === null ? null : sentenceOf(change.error, t);
  return {
    trouble: isTooLarge ? t("settings.logoTooLarge") : failure,
    set: (file: File) => {
      setTooLarge(file.size > LARGEST_BYTES);
      if (file.size <= LARGEST_BYTES) change.mutate(file);
    },
    remove: () => change.mutate(null),
  };
}
