import { useBlocker } from "@tanstack/react-router";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import type { DraftSaver } from "./draft-saver.ts";

/** Whoever goes elsewhere has the draft stored first; only what cannot be stored is asked about. */
export function LeaveGuard({ saver }: { saver: DraftSaver }) {
  const { t } = useLanguage();
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      // The address that names the draft is the same screen.
      if (current.pathname === next.pathname && saver.draft()?.id === idIn(next.search)) return false;
      if (!saver.isUnsaved()) return false;
      return !(await saver.flush());
    },
    enableBeforeUnload: () => saver.isUnsaved(),
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
      isBusy={false}
      title={t("newInvoice.leaveTitle")}
      text={t("newInvoice.leaveText")}
      confirm={t("newInvoice.leave")}
    />
  );
}

function idIn(search: object): string | undefined {
  return "draft" in search && typeof search.draft === "string" ? search.draft : undefined;
}
