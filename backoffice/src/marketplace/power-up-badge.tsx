import { Badge, type MantineColor } from "@mantine/core";
import type { MarketplaceAnswer } from "../../../src/merchants/marketplace-schemas.ts";
import { useLanguage } from "../language/language.ts";

type Label = MarketplaceAnswer["powerUps"][number]["label"];

/** A label without a colour does not compile. */
const COLORS: Record<Label, MantineColor> = {
  Available: "blue",
  Trial: "yellow",
  Active: "stamp",
  "Needs another package": "gray",
  "Coming soon": "gray",
};

export function PowerUpBadge({ label }: { label: Label }) {
  const { t } = useLanguage();
  return (
    <Badge color={COLORS[label]} variant={label === "Coming soon" ? "outline" : undefined}>
      {t(`integrations.label.${label}`)}
    </Badge>
  );
}
