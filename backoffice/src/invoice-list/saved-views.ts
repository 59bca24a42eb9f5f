import { useLocalStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { merchantQuery } from "../api/merchant.ts";
import { ownRightsQuery } from "../api/session.ts";
import { type InvoiceSearch, readInvoiceSearch } from "./invoice-search.ts";

/** A way to look at the list that somebody gave a name. */
export type SavedView = { name: string; search: InvoiceSearch };

/** The views that this person keeps in this browser for this merchant. */
export function useSavedViews() {
  const { data: session } = useQuery(ownRightsQuery);
  const { data: merchant } = useQuery(merchantQuery);
  const [views, setViews] = useLocalStorage<readonly SavedView[]>({
    key: `voldaan.invoice-views.${merchant?.id ?? ""}.${session?.user?.id ?? ""}`,
    defaultValue: [],
    deserialize: readSavedViews,
    getInitialValueInEffect: false,
  });
  return {
    views,
    /** A name that is in use is given to what is seen now. */
    save: (view: SavedView) =>
      setViews((before) => [...before.filter(({ name }) => name !== view.name), view]),
    rename: (from: string, to: string) =>
      setViews((before) =>
        before
          .filter(({ name }) => name !== to || name === from)
          .map((view) => (view.name === from ? { ...view, name: to } : view)),
      ),
    remove: (removed: string) => setViews((before) => before.filter(({ name }) => name !== removed)),
  };
}

/** What a browser kept, which an earlier version may have written: what makes no sense is left out. */
export function readSavedViews(kept: string | undefined): readonly SavedView[] {
  try {
    const views: unknown = JSON.parse(kept ?? "[]");
    if (!Array.isArray(views)) return [];
    return views.flatMap((view: Partial<SavedView> | null) =>
      typeof view?.name === "string" && view.name !== ""
        ? [{ name: view.name, search: readInvoiceSearch({ ...view.search }) }]
        : [],
    );
  } catch {
    return [];
  }
}
