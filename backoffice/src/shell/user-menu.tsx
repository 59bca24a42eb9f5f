import { ActionIcon, Avatar, Menu, Text, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconFlask, IconLogout, IconUserCog } from "@tabler/icons-react";
import { LANGUAGES } from "../../../src/languages/languages.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { useChooseLanguage } from "../language/language-choice.tsx";
import { LinkMenuItem } from "./links.tsx";
import { useShownMode } from "./shown-mode.ts";
import { useSignOut } from "./use-sign-out.ts";

const APPEARANCES = ["light", "dark", "auto"] as const;

/** Who is signed in, the language and the colours, and the way out. */
export function UserMenu({ name, email }: { name: string; email: string }) {
  const { t, language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chooseLanguage = useChooseLanguage();
  const { mode, choose } = useShownMode();
  const other = mode === "test" ? "live" : "test";
  const leave = useSignOut();
  return (
    <Menu position="bottom-end" width={220} closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={38} radius="xl">
          <span className="unseen">{t("app.userMenu", { name })}</span>
          <Avatar name={name} color="stamp" size={32} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {name}
          </Text>
          <Text size="xs" truncate>
            {email}
          </Text>
        </Menu.Label>
        <LinkMenuItem to="/account" leftSection={<IconUserCog size={16} />} closeMenuOnClick>
          {t("app.account")}
        </LinkMenuItem>
        <Menu.Divider />
        <Menu.Label>{t("app.language")}</Menu.Label>
        {LANGUAGES.map((code) => (
          <Menu.Item
            key={code}
            lang={code}
            rightSection={code === language && <IconCheck size={16} aria-hidden />}
            aria-current={code === language}
            onClick={() => chooseLanguage.mutate(code)}
          >
            {LANGUAGE_NAMES[code]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t("app.appearance")}</Menu.Label>
        {APPEARANCES.map((appearance) => (
          <Menu.Item
            key={appearance}
            rightSection={appearance === colorScheme && <IconCheck size={16} aria-hidden />}
            aria-current={appearance === colorScheme}
            onClick={() => setColorScheme(appearance)}
          >
            {t(`app.${appearance}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconFlask size={16} />} onClick={() => choose(other)} closeMenuOnClick>
          {t(`modes.show.${other}`)}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leave.mutate()}>
          {t("app.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
