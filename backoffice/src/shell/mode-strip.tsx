import { Anchor, Text } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import { type Mode, useShownMode } from "./shown-mode.ts";

/** Below the header, on every screen, as long as test invoices are shown or made: nobody takes them for money. */
export function ModeStrip({ newInvoicesAre }: { newInvoicesAre: Mode }) {
  const { t } = useLanguage();
  const { mode, choose } = useShownMode();
  const other = mode === "test" ? "live" : "test";
  return (
    <div className="mode-strip">
      <IconFlask size={16} aria-hidden className="rigid" />
      <Text component="span" size="xs" truncate>
        <strong>{t(mode === "test" ? "modes.testData" : "modes.liveData")}</strong>
        {newInvoicesAre === "test" && ` · ${t("modes.testKey")}`}
      </Text>
      <Anchor component="button" type="button" size="xs" className="rigid" onClick={() => choose(other)}>
        {t(`modes.show.${other}`)}
      </Anchor>
    </div>
  );
}
