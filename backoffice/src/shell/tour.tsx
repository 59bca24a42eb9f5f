import { Button, CloseButton, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useId } from "react";
import { useLanguage } from "../language/language.ts";
import { LinkButton } from "./links.tsx";

const STEPS = ["look", "ask", "pay"] as const;

/** The way from here to a paid invoice, in three steps; whoever has seen or dismissed it is not shown it again. */
export function Tour() {
  const { t } = useLanguage();
  const headingId = useId();
  const [index, setIndex] = useLocalStorage({
    key: "voldaan.tour",
    defaultValue: 0,
    getInitialValueInEffect: false,
  });
  const step = STEPS[index];
  if (step === undefined) return null;
  const isLast = index === STEPS.length - 1;
  return (
    <Paper component="section" withBorder p={{ base: "sm", sm: "md" }} mb="md" aria-labelledby={headingId}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} aria-live="polite">
          <Text size="xs" c="dimmed">
            {t("tour.progress", { step: index + 1, steps: STEPS.length })}
          </Text>
          <Title order={2} size="h4" id={headingId}>
            {t(`tour.${step}.title`)}
          </Title>
          <Text size="sm">{t(`tour.${step}.text`)}</Text>
        </Stack>
        <CloseButton aria-label={t("tour.skip")} onClick={() => setIndex(STEPS.length)} />
      </Group>
      <Group gap="xs" mt="sm">
        {step === "look" && (
          <LinkButton to="/invoices" search={{ tab: "open" }} size="xs" variant="light">
            {t("tour.look.go")}
          </LinkButton>
        )}
        {index > 0 && (
          <Button size="xs" variant="subtle" onClick={() => setIndex(index - 1)}>
            {t("tour.back")}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setIndex(index + 1)}>
          {t(isLast ? "tour.done" : "tour.next")}
        </Button>
      </Group>
    </Paper>
  );
}
