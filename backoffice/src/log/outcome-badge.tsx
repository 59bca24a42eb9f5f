import { Badge, type MantineColor } from "@mantine/core";
import type { IntegrationLogSummary } from "../../../src/integration-log/integration-log-schemas.ts";
import { useLanguage } from "../language/language.ts";

type Outcome = IntegrationLogSummary["outcome"];

const COLORS: Record<Outcome, MantineColor> = { ok: "stamp", refused: "orange", failed: "red" };

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { t } = useLanguage();
  return <Badge color={COLORS[outcome]}>{t(`log.outcomes.${outcome}`)}</Badge>;
}
