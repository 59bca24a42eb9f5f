import { Badge, Group, Text } from "@mantine/core";
import { methodName } from "../../../src/mollie/method-names.ts";
import type { MollieConnectionAnswer } from "../../../src/mollie-connections/mollie-connection-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { SectionCard } from "../shell/section-card.tsx";

/** The methods that a payer would see, with the largest amount of each. */
export function MollieMethods({ methods }: { methods: MollieConnectionAnswer["methods"] }) {
  const { t, language } = useLanguage();
  const { money } = useFormats();
  return (
    <SectionCard title={t("mollie.methods")}>
      <Text size="sm" c="dimmed">
        {t("mollie.methodsHint")}
      </Text>
      {methods.length === 0 && <Text c="red">{t("mollie.noMethods")}</Text>}
      <Group gap="xs">
        {methods.map((method) => (
          <Badge key={method.id} size="lg" variant="default" fw={500}>
            {methodName(method, language)}
            {method.maximumAmount && ` · ${t("mollie.upTo", { amount: money(method.maximumAmount) })}`}
          </Badge>
        ))}
      </Group>
    </SectionCard>
  );
}
