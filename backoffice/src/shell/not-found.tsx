import { Center, Stack, Text, Title } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { LinkButton } from "./links.tsx";

/** The whole page of an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <main>
      <NotFound />
    </main>
  );
}

/** For what is not there, within a screen. */
export function NotFound() {
  const { t } = useLanguage();
  return (
    <Center mih="60vh" p="md">
      <title>{`${t("app.notFoundTitle")} · Voldaan`}</title>
      <Stack align="center" ta="center">
        <Title order={1} size="h2">
          {t("app.notFoundTitle")}
        </Title>
        <Text c="dimmed">{t("app.notFoundText")}</Text>
        <LinkButton to="/invoices">{t("app.toInvoices")}</LinkButton>
      </Stack>
    </Center>
  );
}
