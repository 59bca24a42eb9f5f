import { Badge, type MantineColor } from "@mantine/core";
import type { PowerUpLabel } from "../../../src/merchants/power-ups.ts";
import { useLanguage } from "../language/language.ts";

const COLORS: Record<PowerUpLabel, MantineColor> = {
  Available: "blue",
  Trial: "yellow",
  Active: "stamp",
  "Needs another package": "gray",
};

export function PowerUpBadge({ label }: { label: PowerUpLabel }) {
  const { t } = useLanguage();
  return <Badge color={COLORS[label]}>{t(`integrations.label.${label}`)}</Badge>;
}
