import { Badge, Table, Text, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { MarketplaceAnswer } from "../../../src/merchants/marketplace-schemas.ts";
import { useLanguage } from "../language/language.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { PACKAGE_NAMES } from "./use-power-up-text.ts";

/** Which package has what, and which one is the merchant's. */
export function Packages({ marketplace }: { marketplace: MarketplaceAnswer }) {
  const { t } = useLanguage();
  const sold = marketplace.powerUps.filter(({ packages }) => packages.length > 0);
  return (
    <SectionCard title={t("marketplace.packages")}>
      <Text size="sm" c="dimmed">
        {t("marketplace.packagesHint")}
      </Text>
      <Table aria-label={t("marketplace.packages")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("marketplace.package")}</Table.Th>
            {sold.map(({ id }) => (
              <Table.Th key={id} ta="center">
                {t(`marketplace.names.${id}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {marketplace.packages.map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={name === marketplace.package ? 650 : 400}>
                {PACKAGE_NAMES[name]}{" "}
                {name === marketplace.package && <Badge ml={6}>{t("marketplace.yours")}</Badge>}
              </Table.Th>
              {sold.map(({ id, packages }) => (
                <Table.Td key={id} ta="center">
                  {packages.includes(name) ? (
                    <>
                      <IconCheck size={18} aria-hidden />
                      <VisuallyHidden>{t("marketplace.included")}</VisuallyHidden>
                    </>
                  ) : (
                    <>
                      <span aria-hidden>–</span>
                      <VisuallyHidden>{t("marketplace.notIncluded")}</VisuallyHidden>
                    </>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}
