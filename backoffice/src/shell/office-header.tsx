import { ActionIcon, Burger, Button, Group, Text } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { merchantQuery } from "../api/merchant.ts";
import { sessionQuery } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { Keys, PALETTE_KEYS } from "./keys.tsx";
import { UserMenu } from "./user-menu.tsx";
import { Wordmark } from "./wordmark.tsx";

/** Whose books these are, the way to everything, and who is signed in. */
export function OfficeHeader({ height, isMenuOpen, onMenu, onSearch }: OfficeHeaderProps) {
  const { t } = useLanguage();
  const session = useQuery(sessionQuery);
  const merchant = useQuery(merchantQuery);
  return (
    <Group h={height} px="md" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Burger
          opened={isMenuOpen}
          onClick={onMenu}
          hiddenFrom="sm"
          size="sm"
          aria-label={t("app.openNavigation")}
          aria-expanded={isMenuOpen}
        />
        <Wordmark />
        <Text c="dimmed" truncate visibleFrom="xs">
          {merchant.data?.name}
        </Text>
      </Group>
      <Group gap="sm" wrap="nowrap">
        <Button
          variant="default"
          visibleFrom="sm"
          onClick={onSearch}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Keys keys={PALETTE_KEYS} />}
        >
          {t("palette.open")}
        </Button>
        <ActionIcon
          variant="default"
          size={38}
          hiddenFrom="sm"
          onClick={onSearch}
          aria-label={t("palette.open")}
        >
          <IconSearch size={18} aria-hidden />
        </ActionIcon>
        {session.data && <UserMenu {...session.data.user} />}
      </Group>
    </Group>
  );
}

type OfficeHeaderProps = {
  height: number;
  isMenuOpen: boolean;
  onMenu: () => void;
  onSearch: () => void;
};
