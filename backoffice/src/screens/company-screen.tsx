import { ColorInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import type { SettingsPatch } from "../../../src/merchants/settings-schemas.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { Logo } from "../settings/logo.tsx";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import type { SettingsField } from "../settings/settings-values.ts";
import type { SettingsForm } from "../settings/use-settings-form.ts";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SectionCard } from "../shell/section-card.tsx";

/** What payers know the business by: its names, numbers, address, account and looks. */
export function CompanyScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.company")} />
      <SettingsFrame fields={Fields}>
        <WithRight right="settings:read">
          <Logo />
        </WithRight>
      </SettingsFrame>
    </>
  );
}

const BANK_DETAILS = [
  "with_qr",
  "without_qr",
  "when_needed",
] as const satisfies SettingsPatch["bankDetails"][];
const REFERENCES = [
  "number",
  "rf",
  "ogm",
  "betalingskenmerk",
] as const satisfies SettingsPatch["paymentReference"][];

function Fields({ form }: { form: SettingsForm }) {
  const { t } = useLanguage();
  const field = (name: SettingsField) => ({
    label: t(`settings.fields.${name}`),
    autoComplete: "off",
    ...form.getInputProps(name),
  });
  return (
    <>
      <SectionCard title={t("settings.company")}>
        <SimpleGrid className="fields" cols={{ base: 1, sm: 2 }}>
          <TextInput {...field("name")} description={t("settings.nameHint")} required maxLength={200} />
          <TextInput {...field("tradeName")} description={t("settings.tradeNameHint")} maxLength={200} />
          <TextInput {...field("registrationNumber")} maxLength={40} />
          <TextInput {...field("vatNumber")} maxLength={20} />
        </SimpleGrid>
      </SectionCard>
      <SectionCard title={t("settings.contact")}>
        <SimpleGrid className="fields" cols={{ base: 1, sm: 2 }}>
          <TextInput {...field("email")} type="email" maxLength={254} />
          <TextInput {...field("phone")} type="tel" maxLength={40} />
          <TextInput {...field("address.street")} maxLength={200} />
          <TextInput {...field("address.postalCode")} maxLength={20} />
          <TextInput {...field("address.city")} maxLength={100} />
          <TextInput
            {...field("address.country")}
            description={t("settings.countryShape")}
            maxLength={2}
            onChange={(event) =>
              form.setFieldValue("address.country", event.currentTarget.value.toUpperCase())
            }
          />
        </SimpleGrid>
      </SectionCard>
      <SectionCard title={t("settings.bank")}>
        <SimpleGrid className="fields" cols={{ base: 1, sm: 2 }}>
          <TextInput {...field("iban")} description={t("settings.ibanHint")} maxLength={42} />
          <TextInput {...field("bic")} maxLength={14} />
          <Select
            {...field("bankDetails")}
            description={t("settings.bankDetailsHint")}
            data={BANK_DETAILS.map((value) => ({ value, label: t(`settings.bankDetails.${value}`) }))}
            allowDeselect={false}
          />
          <Select
            {...field("paymentReference")}
            description={t("settings.paymentReferenceHint")}
            data={REFERENCES.map((value) => ({ value, label: t(`settings.paymentReferences.${value}`) }))}
            allowDeselect={false}
          />
        </SimpleGrid>
      </SectionCard>
      <SectionCard title={t("settings.looks")}>
        <ColorInput
          {...field("brandColor")}
          description={t("settings.brandColorHint")}
          placeholder="#0a5f50"
          withEyeDropper={false}
          maw={320}
        />
      </SectionCard>
    </>
  );
}
