import { useDebouncedValue } from "@mantine/hooks";
import { IconFileInvoice } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { invoicesFoundQuery } from "../api/invoices.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import type { Offer } from "./palette.tsx";
import { useShownMode } from "./shown-mode.ts";

/** Short enough to feel live, long enough not to ask at each letter. */
const TYPING_PAUSE_MS = 150;

/** The invoices that a few typed letters mean, with what is outstanding. */
export function useFoundInvoices(typed: string): { offers: Offer[]; isSearching: boolean } {
  const { t } = useLanguage();
  const { money } = useFormats();
  const navigate = useNavigate();
  const { mode } = useShownMode();
  const [q] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const found = useQuery({
    ...invoicesFoundQuery({ q, mode }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  if (typed.trim() === "") return { offers: [], isSearching: false };
  const offers = (found.data?.data ?? []).map((invoice) => ({
    id: invoice.id,
    label: `${invoice.number ?? t("invoices.noNumber")} · ${invoice.customer.name}`,
    description: `${t(`status.${invoice.isOverdue ? "overdue" : invoice.status}`)} · ${money(invoice.total)}`,
    icon: <IconFileInvoice size={18} aria-hidden />,
    run: () => void navigate({ to: "/invoices/$invoiceId", params: { invoiceId: invoice.id } }),
  }));
  // What was found for fewer letters may be another invoice than the one being typed: Enter must not open that.
  const isSearching = found.isFetching || q !== typed.trim();
  return {
    offers: isSearching ? offers.filter((offer) => nameHas(offer, typed.trim())) : offers,
    isSearching,
  };
}

function nameHas({ label }: Offer, typed: string): boolean {
  return label.toLocaleLowerCase().includes(typed.toLocaleLowerCase());
}
