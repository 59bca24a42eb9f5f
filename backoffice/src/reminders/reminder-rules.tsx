import { List, Text } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { SectionCard } from "../shell/section-card.tsx";

/** What a scheme does and what it never does, so that nobody has to find out by a customer's complaint. */
export function ReminderRules() {
  const { t } = useLanguage();
  const rules = ["day", "sent", "never", "began", "wait", "pause"] as const;
  return (
    <SectionCard title={t("reminders.how")}>
      <List size="sm" spacing="xs">
        {rules.map((rule) => (
          <List.Item key={rule}>{t(`reminders.rules.${rule}`)}</List.Item>
        ))}
      </List>
      <Text size="sm">
        <LinkAnchor to="/settings/mail" size="sm">
          {t("reminders.toTexts")}
        </LinkAnchor>
      </Text>
    </SectionCard>
  );
}
