import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBookmark, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { toastDone } from "../shell/toasts.ts";
import type { InvoiceSearch } from "./invoice-search.ts";
import { type SavedView, useSavedViews } from "./saved-views.ts";

/** A name that still fits in the menu. */
const LONGEST_NAME = 60;

/** Views with a name: go to one, keep what is seen now, rename or remove. */
export function ViewsMenu({
  search,
  onShow,
}: {
  search: InvoiceSearch;
  onShow: (search: InvoiceSearch) => void;
}) {
  const { t } = useLanguage();
  const { views, save, rename, remove } = useSavedViews();
  const [isSaving, saving] = useDisclosure();
  const [isManaging, managing] = useDisclosure();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} />}>
            {t("invoiceList.views")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.name} onClick={() => onShow(view.search)}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length === 0 && <Menu.Label maw={260}>{t("invoiceList.noViews")}</Menu.Label>}
          <Menu.Divider />
          <Menu.Item onClick={saving.open}>{t("invoiceList.saveView")}</Menu.Item>
          {views.length > 0 && <Menu.Item onClick={managing.open}>{t("invoiceList.manageViews")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isSaving}
        onClose={saving.close}
        title={t("invoiceList.saveView")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <SaveForm
          views={views}
          onSave={(name) => {
            save({ name, search });
            saving.close();
            toastDone(t("invoiceList.viewSaved", { name }));
          }}
        />
      </Modal>
      <Modal
        opened={isManaging}
        onClose={managing.close}
        title={t("invoiceList.manageViews")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <Stack gap="xs">
          {views.map((view) => (
            <ManagedView key={view.name} view={view} onRename={rename} onRemove={remove} />
          ))}
          {views.length === 0 && <Text size="sm">{t("invoiceList.noViews")}</Text>}
        </Stack>
      </Modal>
    </>
  );
}

function SaveForm({ views, onSave }: { views: readonly SavedView[]; onSave: (name: string) => void }) {
  const { t } = useLanguage();
  const [name, setName] = useState("");
  const given = name.trim();
  const isTaken = views.some((view) => view.name === given);
  return (
    <form onSubmit={(event) => onSubmit(event, () => given !== "" && onSave(given))}>
      <Stack>
        <TextInput
          label={t("invoiceList.viewName")}
          description={isTaken ? t("invoiceList.viewReplaced") : t("invoiceList.viewHint")}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          maxLength={LONGEST_NAME}
          required
          data-autofocus
        />
        <Group justify="flex-end">
          <Button type="submit">{t("common.save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function ManagedView({
  view,
  onRename,
  onRemove,
}: {
  view: SavedView;
  onRename: (from: string, to: string) => void;
  onRemove: (name: string) => void;
}) {
  const { t } = useLanguage();
  const [name, setName] = useState(view.name);
  const given = name.trim();
  return (
    <form onSubmit={(event) => onSubmit(event, () => given !== "" && onRename(view.name, given))}>
      <Group wrap="nowrap" gap="xs">
        <TextInput
          aria-label={t("invoiceList.nameOf", { name: view.name })}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          maxLength={LONGEST_NAME}
          required
          flex={1}
        />
        <Button type="submit" variant="default" disabled={given === view.name}>
          {t("invoiceList.renameView")}
        </Button>
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t("invoiceList.removeView", { name: view.name })}
          onClick={() => onRemove(view.name)}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </Group>
    </form>
  );
}

function onSubmit(event: FormEvent, act: () => void) {
  event.preventDefault();
  act();
}
