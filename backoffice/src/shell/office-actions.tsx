import { useMantineColorScheme } from "@mantine/core";
import {
  IconDeviceDesktop,
  IconFlask,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSun,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { LANGUAGES } from "../../../src/languages/languages.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { useChooseLanguage } from "../language/language-choice.tsx";
import { useDestinations } from "../rights/use-destinations.ts";
import { useRight } from "../rights/use-rights.ts";
import type { Offer } from "./palette.tsx";
import { SHORTCUTS } from "./shortcuts.ts";
import { useShownMode } from "./shown-mode.ts";
import { useSignOut } from "./use-sign-out.ts";

const APPEARANCES = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

/** What can be done from anywhere, in the reader's language, with the keys that do it too. */
export function useOfficeActions({ onHelp }: { onHelp: () => void }): { screens: Offer[]; actions: Offer[] } {
  return {
    screens: useScreens(),
    actions: [...useWork({ onHelp }), ...useAppearances(), ...useLanguages(), useLeaving()],
  };
}

function useScreens(): Offer[] {
  const { t } = useLanguage();
  const navigate = useNavigate();
  return useDestinations().map(({ to, label, icon: Icon, jump }) => ({
    id: to,
    label: t(`destinations.${label}`),
    icon: <Icon size={18} aria-hidden />,
    keys: ["g", jump],
    run: () => void navigate({ to }),
  }));
}

function useWork({ onHelp }: { onHelp: () => void }): Offer[] {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { mode, choose } = useShownMode();
  const other = mode === "test" ? "live" : "test";
  const newInvoice = {
    id: "new-invoice",
    label: t("shortcuts.does.newInvoice"),
    icon: <IconPlus size={18} aria-hidden />,
    keys: keysOf("newInvoice"),
    run: () => void navigate({ to: "/invoices/new" }),
  };
  return [
    ...(useRight("invoices:create") ? [newInvoice] : []),
    {
      id: "mode",
      label: t(`modes.show.${other}`),
      icon: <IconFlask size={18} aria-hidden />,
      run: () => choose(other),
    },
    {
      id: "help",
      label: t("shortcuts.does.help"),
      icon: <IconKeyboard size={18} aria-hidden />,
      keys: keysOf("help"),
      run: onHelp,
    },
  ];
}

function useAppearances(): Offer[] {
  const { t } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  return (["light", "dark", "auto"] as const).map((appearance) => {
    const Icon = APPEARANCES[appearance];
    return {
      id: appearance,
      label: `${t("app.appearance")}: ${t(`app.${appearance}`)}`,
      icon: <Icon size={18} aria-hidden />,
      run: () => setColorScheme(appearance),
    };
  });
}

function useLanguages(): Offer[] {
  const { t } = useLanguage();
  const choose = useChooseLanguage();
  return LANGUAGES.map((code) => ({
    id: code,
    label: `${t("app.language")}: ${LANGUAGE_NAMES[code]}`,
    icon: <IconLanguage size={18} aria-hidden />,
    run: () => choose.mutate(code),
  }));
}

function useLeaving(): Offer {
  const { t } = useLanguage();
  const leave = useSignOut();
  return {
    id: "sign-out",
    label: t("app.signOut"),
    icon: <IconLogout size={18} aria-hidden />,
    run: () => leave.mutate(),
  };
}

function keysOf(does: "newInvoice" | "help"): readonly string[] {
  return SHORTCUTS.find((shortcut) => shortcut.does === does)?.keys ?? [];
}
