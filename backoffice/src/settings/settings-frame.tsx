import { Alert, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ComponentType, ReactNode } from "react";
import type { SettingsAnswer } from "../../../src/merchants/settings-schemas.ts";
import { settingsQuery } from "../api/settings.ts";
import { useLanguage } from "../language/language.ts";
import { NoRight } from "../rights/no-right.tsx";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { SaveBar } from "./save-bar.tsx";
import { type SettingsForm, useSettingsForm } from "./use-settings-form.ts";

type Content = { fields: ComponentType<{ form: SettingsForm }>; children?: ReactNode };

/** A screen of settings: fields that are saved together, and below them what is changed at once. */
export function SettingsFrame(content: Content) {
  return (
    <WithRight right="settings:read" otherwise={<NoRight />}>
      <Loaded {...content} />
    </WithRight>
  );
}

function Loaded(content: Content) {
  const settings = useQuery(settingsQuery);
  if (settings.isPending) return <Loading height={420} />;
  if (settings.isError) return <LoadFailure error={settings.error} reset={() => void settings.refetch()} />;
  return (
    <Stack maw={760}>
      <Fields settings={settings.data} {...content} />
      {content.children}
    </Stack>
  );
}

function Fields({ settings, fields: Shown }: Content & { settings: SettingsAnswer }) {
  const { t } = useLanguage();
  const { form, changed, save, submit } = useSettingsForm(settings);
  const mayChange = useRight("settings:update");
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {!mayChange && <Alert color="gray">{t("settings.readOnly")}</Alert>}
        {save.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(save.error, t)}
          </Alert>
        )}
        <fieldset disabled={!mayChange} className="plain-fieldset">
          <Stack>
            <Shown form={form} />
          </Stack>
        </fieldset>
        <SaveBar
          changed={changed.map((field) => t(`settings.fields.${field}`))}
          isSaving={save.isPending}
          onUndo={() => {
            form.reset();
            save.reset();
          }}
        />
      </Stack>
    </form>
  );
}
