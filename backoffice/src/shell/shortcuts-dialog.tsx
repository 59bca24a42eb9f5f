import { Modal, Stack, Switch, Table } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import { useMayShortcut } from "../rights/use-may-shortcut.ts";
import { Keys, PALETTE_KEYS } from "./keys.tsx";
import { SHORTCUTS, type Shortcut } from "./shortcuts.ts";
import { useSingleKeys } from "./use-shortcuts.ts";

/** Every shortcut there is, and the switch for those of a single key. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const [isOn, setIsOn] = useSingleKeys();
  const mayUse = useMayShortcut();
  const nameOf = (shortcut: Shortcut) =>
    shortcut.does === "go"
      ? t("shortcuts.goTo", { destination: t(`destinations.${shortcut.destination.label}`) })
      : t(`shortcuts.does.${shortcut.does}`);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("shortcuts.title")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Table verticalSpacing={6} aria-label={t("shortcuts.title")}>
          <Table.Tbody>
            <Row name={t("shortcuts.palette")} keys={PALETTE_KEYS} />
            {SHORTCUTS.filter(mayUse).map((shortcut) => (
              <Row key={shortcut.keys.join(" ")} name={nameOf(shortcut)} keys={shortcut.keys} />
            ))}
            {LIST_KEYS.map(({ key, does }) => (
              <Row key={key} name={t(`shortcuts.inList.${does}`)} keys={[key]} />
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={t("shortcuts.singleKeys")}
          description={t("shortcuts.singleKeysHint")}
          checked={isOn}
          onChange={(event) => setIsOn(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}

/** What the list of invoices answers to by itself; see `invoice-list/use-list-keys.ts`. */
const LIST_KEYS = [
  { key: "j", does: "next" },
  { key: "k", does: "previous" },
  { key: "x", does: "pick" },
] as const;

function Row({ name, keys }: { name: string; keys: readonly string[] }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td ta="right">
        <Keys keys={keys} />
      </Table.Td>
    </Table.Tr>
  );
}
