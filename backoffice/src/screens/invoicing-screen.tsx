import { NumberInput, Radio, Select, Stack, Textarea } from "@mantine/core";
import { LANGUAGES } from "../../../src/languages/languages.ts";
import type { SettingsPatch } from "../../../src/merchants/settings-schemas.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { FindPage } from "../settings/find-page.tsx";
import { NumberSeries } from "../settings/number-series.tsx";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import type { SettingsField } from "../settings/settings-values.ts";
import { TransactionTypes } from "../settings/transaction-types.tsx";
import type { SettingsForm } from "../settings/use-settings-form.ts";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SectionCard } from "../shell/section-card.tsx";

/** When payments are created, until when one may pay, what payers read, and how documents are numbered. */
export function InvoicingScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.invoicing")} />
      <SettingsFrame fields={Fields}>
        <WithRight right="settings:read">
          <NumberSeries />
          <TransactionTypes />
          <FindPage />
        </WithRight>
      </SettingsFrame>
    </>
  );
}

const CREATIONS = ["manual", "on_issue", "on_send"] as const satisfies SettingsPatch["paymentCreation"][];

function Fields({ form }: { form: SettingsForm }) {
  const { t } = useLanguage();
  const field = (name: SettingsField) => ({
    label: t(`settings.fields.${name}`),
    ...form.getInputProps(name),
  });
  return (
    <>
      <SectionCard title={t("settings.payment")}>
        <Radio.Group {...field("paymentCreation")}>
          <Stack gap="xs" mt="xs">
            {CREATIONS.map((creation) => (
              <Radio
                key={creation}
                value={creation}
                label={t(`settings.creations.${creation}`)}
                description={t(`settings.creationHints.${creation}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <NumberInput
          {...field("paymentTermDays")}
          description={t("settings.termHint")}
          allowDecimal={false}
          allowNegative={false}
          maw={320}
        />
      </SectionCard>
      <SectionCard title={t("settings.texts")}>
        <Select
          {...field("locale")}
          description={t("settings.localeHint")}
          data={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
          allowDeselect={false}
          maw={320}
        />
        {(["paymentInstruction", "thankYou"] as const).map((text) =>
          LANGUAGES.map((code) => (
            <Textarea
              key={`${text}.${code}`}
              {...field(`texts.${text}.${code}`)}
              description={t(`settings.textHints.${text}`)}
              lang={code}
              maxLength={1000}
              autosize
              minRows={2}
            />
          )),
        )}
      </SectionCard>
    </>
  );
}
