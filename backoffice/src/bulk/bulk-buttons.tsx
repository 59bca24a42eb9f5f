import { Button } from "@mantine/core";
import { IconBan, IconBellRinging, IconFileCheck, IconLink, IconSend } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { everyInvoice, type InvoiceFilter, theseInvoices } from "../api/invoices.ts";
import type { Selection } from "../invoice-list/use-selection.ts";
import { useLanguage } from "../language/language.ts";
import { useRights } from "../rights/use-rights.ts";
import { BULK_ACTIONS, type BulkAction } from "./bulk-actions.ts";
import { BulkRun } from "./bulk-run.ts";

const BulkDialog = lazy(async () => ({ default: (await import("./bulk-dialog.tsx")).BulkDialog }));

const ICONS: Record<BulkAction, ReactNode> = {
  issue: <IconFileCheck size={14} />,
  payLink: <IconLink size={14} />,
  send: <IconSend size={14} />,
  remind: <IconBellRinging size={14} />,
  void: <IconBan size={14} />,
};

const ACTIONS = Object.keys(ICONS) as BulkAction[]; // justified: its keys are exactly those

/** What whoever is signed in may do with all that is selected. */
export function BulkButtons({ selection, filter }: { selection: Selection; filter: InvoiceFilter }) {
  const { t } = useLanguage();
  const { may } = useRights();
  const [doing, setDoing] = useState<{ action: BulkAction; run: BulkRun } | null>(null);
  const begin = (action: BulkAction) => {
    const { act, reasonAgainst } = BULK_ACTIONS[action];
    const run = new BulkRun(act);
    const pages =
      selection.kind === "everything" ? everyInvoice(filter) : theseInvoices([...selection.ids], filter);
    void run.gather(pages, reasonAgainst);
    setDoing({ action, run });
  };
  const close = () => {
    doing?.run.stop();
    setDoing(null);
  };
  return (
    <>
      {ACTIONS.filter((action) => may(BULK_ACTIONS[action].right)).map((action) => (
        <Button
          key={action}
          variant="default"
          size="compact-sm"
          leftSection={ICONS[action]}
          onClick={() => begin(action)}
        >
          {t(`bulk.${action}.action`)}
        </Button>
      ))}
      <Suspense>{doing && <BulkDialog action={doing.action} run={doing.run} onClose={close} />}</Suspense>
    </>
  );
}
