import { Text } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { useDestinations } from "../rights/use-destinations.ts";
import type { Destination } from "./destinations.ts";
import { LinkNav } from "./links.tsx";

/** The daily work first, then what is set up once. */
export function Navigation({ onGo }: { onGo: () => void }) {
  const { t } = useLanguage();
  const destinations = useDestinations();
  const of = (group: Destination["group"]) =>
    destinations
      .filter((destination) => destination.group === group)
      .map((destination) => <NavItem key={destination.to} destination={destination} onGo={onGo} />);
  return (
    <>
      {of("work")}
      {of("settings").length > 0 && (
        <Text size="xs" c="dimmed" fw={600} mt="md" mb={4} px="sm">
          {t("app.settings")}
        </Text>
      )}
      {of("settings")}
    </>
  );
}

function NavItem({ destination: { to, label, icon: Icon }, onGo }: NavItemProps) {
  const { t } = useLanguage();
  return (
    <LinkNav
      to={to}
      label={t(`destinations.${label}`)}
      leftSection={<Icon size={18} />}
      activeProps={{ active: true }}
      // Every address begins with that of the first screen.
      activeOptions={{ exact: to === "/" }}
      className="nav-item"
      onClick={onGo}
    />
  );
}

type NavItemProps = { destination: Destination; onGo: () => void };
