import { Checkbox, Table, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { ACTIONS, MODULES, type Right } from "../../../src/rights/rights.ts";
import { useLanguage } from "../language/language.ts";

/** Below this, four words no longer fit beside the longest name of a part; the table then scrolls by itself. */
const NARROWEST_PX = 330;

/**
 * A line for each part of the product, a column for what one can do with it. Without `onChange` it is to look at; a
 * right that is not in `givable` cannot be set or cleared.
 */
export function RightsMatrix({
  rights,
  givable = [],
  onChange,
}: {
  rights: readonly Right[];
  givable?: readonly Right[];
  onChange?: (rights: Right[]) => void;
}) {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={NARROWEST_PX} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={t("team.matrix")} verticalSpacing={6} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("team.module")}</Table.Th>
            {ACTIONS.map((action) => (
              <Table.Th key={action} ta="center" fz="xs">
                {t(`rights.actions.${action}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {MODULES.map((module) => (
            <Table.Tr key={module}>
              <Table.Th scope="row" fw={500}>
                {t(`rights.modules.${module}`)}
              </Table.Th>
              {ACTIONS.map((action) => {
                const right: Right = `${module}:${action}`;
                const has = rights.includes(right);
                return (
                  <Table.Td key={action}>
                    {onChange ? (
                      <Checkbox
                        aria-label={`${t(`rights.modules.${module}`)}: ${t(`rights.actions.${action}`)}`}
                        checked={has}
                        disabled={!givable.includes(right)}
                        onChange={() =>
                          onChange(has ? rights.filter((one) => one !== right) : [...rights, right])
                        }
                        className="matrix-box"
                      />
                    ) : (
                      <Mark has={has} />
                    )}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Mark({ has }: { has: boolean }) {
  const { t } = useLanguage();
  return (
    <span className="matrix-box">
      {has ? <IconCheck size={18} aria-hidden /> : <span aria-hidden>–</span>}
      <VisuallyHidden>{has ? t("team.may") : t("team.mayNot")}</VisuallyHidden>
    </span>
  );
}
