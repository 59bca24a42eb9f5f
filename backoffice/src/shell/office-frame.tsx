import { Alert, AppShell, Badge, Box, Burger, Group, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFlask } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { merchantQuery } from "../api/merchant.ts";
import { sessionQuery } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { Navigation } from "./navigation.tsx";
import { UserMenu } from "./user-menu.tsx";
import { Wordmark } from "./wordmark.tsx";

/** The frame around every screen: whose books these are, where one can go, who is signed in. */
export function OfficeFrame() {
  const { t } = useLanguage();
  const router = useRouter();
  const session = useQuery(sessionQuery);
  const merchant = useQuery(merchantQuery);
  const [isMenuOpen, menu] = useDisclosure();

  // A session that ended: the route asks for it again, and leads to the sign-in page and back.
  useEffect(() => {
    if (session.data === null) void router.invalidate();
  }, [session.data, router]);

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !isMenuOpen } }}
      padding={{ base: "sm", sm: "lg" }}
    >
      <a className="skip-link" href="#content">
        {t("app.skipToContent")}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger
              opened={isMenuOpen}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t("app.openNavigation")}
            />
            <Wordmark />
            <Text c="dimmed" truncate visibleFrom="xs">
              {merchant.data?.name}
            </Text>
          </Group>
          <Group gap="sm" wrap="nowrap">
            {merchant.data?.mode === "test" && <TestModeBadge />}
            {session.data && <UserMenu {...session.data.user} />}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t("app.navigation")}>
        <Navigation onGo={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Box maw={1180} mx="auto">
          {merchant.data?.isDemo && (
            <Alert color="yellow" variant="light" mb="md" py="xs" icon={<IconFlask />}>
              <strong>{t("app.demo")}.</strong> {t("app.demoBanner")}
            </Alert>
          )}
          <Outlet />
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

function TestModeBadge() {
  const { t } = useLanguage();
  return (
    <Tooltip
      label={t("app.testModeHint")}
      multiline
      maw={280}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Badge color="orange" variant="filled" tabIndex={0}>
        {t("app.testMode")}
      </Badge>
    </Tooltip>
  );
}
