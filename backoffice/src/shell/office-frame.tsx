import { Alert, AppShell, Box } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFlask } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { merchantQuery } from "../api/merchant.ts";
import { ownRightsQuery, sessionQuery } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { ModeStrip } from "./mode-strip.tsx";
import { Navigation } from "./navigation.tsx";
import { OfficeHeader } from "./office-header.tsx";
import { useShownMode } from "./shown-mode.ts";
import { useArrival } from "./use-arrival.ts";
import { useOfficeKeys } from "./use-office-keys.tsx";

const Tour = lazy(async () => ({ default: (await import("./tour.tsx")).Tour }));

const HEADER_PX = 56;
/** As high as `.mode-strip` is. */
const STRIP_PX = 28;

/** The frame around every screen: whose books these are, where one can go, who is signed in. */
export function OfficeFrame() {
  const { t } = useLanguage();
  const merchant = useQuery(merchantQuery);
  const { mode } = useShownMode();
  const [isMenuOpen, menu] = useDisclosure();
  const keys = useOfficeKeys();
  useEndOfSession();
  useArrival();

  const newInvoicesAre = merchant.data?.mode ?? "live";
  const hasStrip = newInvoicesAre === "test" || mode === "test";
  return (
    <AppShell
      header={{ height: HEADER_PX + (hasStrip ? STRIP_PX : 0) }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !isMenuOpen } }}
      padding={{ base: "sm", sm: "lg" }}
    >
      <a className="skip-link" href="#content">
        {t("app.skipToContent")}
      </a>
      <AppShell.Header>
        <OfficeHeader
          height={HEADER_PX}
          isMenuOpen={isMenuOpen}
          onMenu={menu.toggle}
          onSearch={keys.openPalette}
        />
        {hasStrip && <ModeStrip newInvoicesAre={newInvoicesAre} />}
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t("app.navigation")}>
        <Navigation onGo={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Box maw={1180} mx="auto">
          {/* The screen waits for the tour, which would push it down. */}
          <Suspense>
            {merchant.data?.isDemo && (
              <>
                <Alert color="yellow" variant="light" mb="md" py="xs" icon={<IconFlask />}>
                  <strong>{t("app.demo")}.</strong> {t("app.demoBanner")}
                </Alert>
                <Tour />
              </>
            )}
            <Outlet />
          </Suspense>
        </Box>
      </AppShell.Main>
      {keys.dialogs}
    </AppShell>
  );
}

/**
 * A session that ended, or a second factor that is asked for from now on: the route asks for it again, and leads to the
 * page for that and back.
 */
function useEndOfSession(): void {
  const router = useRouter();
  const session = useQuery(sessionQuery);
  const rights = useQuery(ownRightsQuery);
  const isOver = session.data === null || rights.data?.mustSetUpSecondFactor === true;
  useEffect(() => {
    if (isOver) void router.invalidate();
  }, [isOver, router]);
}
