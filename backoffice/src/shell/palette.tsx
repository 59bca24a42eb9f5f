import { createSpotlight, Spotlight, useSpotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { useFoundInvoices } from "./found-invoices.tsx";
import { Keys } from "./keys.tsx";
import { useOfficeActions } from "./office-actions.tsx";

/** What the palette offers: a name to find it by, and what it does. */
export type Offer = {
  id: string;
  label: string;
  description?: string;
  icon: ReactNode;
  keys?: readonly string[];
  run: () => void;
};

const [store, palette] = createSpotlight();

export const openPalette = palette.open;

/** So that it fits on a phone with its keyboard out, and shows that there is more below. */
const MOST_PX = 420;

/** Everything one can do or go to, found by typing a part of its name; and invoices by number, customer or reference. */
export function Palette({ onHelp }: { onHelp: () => void }) {
  const { t } = useLanguage();
  const [query, setQuery] = useState("");
  const { screens, actions } = useOfficeActions({ onHelp });
  const invoices = useFoundInvoices(query);
  const groups = [
    { label: t("palette.screens"), offers: screens.filter((offer) => matches(offer, query)) },
    { label: t("palette.actions"), offers: actions.filter((offer) => matches(offer, query)) },
    { label: t("palette.invoices"), offers: invoices.offers },
  ].filter(({ offers }) => offers.length > 0);
  const offers = groups.flatMap((group) => group.offers);
  useFirstMarked(query === "" ? "" : offers.map(({ id }) => id).join(" "));
  const { selected } = useSpotlight(store);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={MOST_PX}
      title={t("palette.title")}
      classNames={{ header: "unseen" }}
      // As in the theme, which speaks to dialogs by another name.
      attributes={{ header: { role: "presentation" } }}
    >
      <Spotlight.Search
        aria-label={t("palette.title")}
        placeholder={t("palette.placeholder")}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      {/* The arrows move a mark that only eyes can see; this says where it is. */}
      <output className="unseen">{offers[selected]?.label}</output>
      <Spotlight.ActionsList>
        {groups.map(({ label, offers }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {offers.map(({ id, label, description, icon, keys, run }) => (
              <Spotlight.Action
                key={id}
                label={label}
                {...(description !== undefined && { description })}
                leftSection={icon}
                rightSection={keys && <Keys keys={keys} />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {offers.length === 0 && (
          <Spotlight.Empty>{t(invoices.isSearching ? "common.loading" : "palette.nothing")}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/**
 * Marks the first offer whenever the offers change, so that Enter opens it: Spotlight does that when a letter is typed,
 * but invoices come a moment later. Like Spotlight it marks the element itself, which React leaves alone.
 */
function useFirstMarked(offered: string): void {
  useEffect(() => {
    if (offered === "") return;
    const [first, ...others] = document.querySelectorAll(`#${store.getState().listId} [data-action]`);
    for (const other of others) other.removeAttribute("data-selected");
    first?.setAttribute("data-selected", "true");
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [offered]);
}

function matches({ label }: Offer, query: string): boolean {
  const words = query.trim().toLocaleLowerCase().split(/\s+/);
  return words.every((word) => label.toLocaleLowerCase().includes(word));
}
