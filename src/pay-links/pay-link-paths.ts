import type { Language } from "../languages/languages.ts";

/** The addresses of an invoice's public pages, from the root of the site. `language` is kept when it was asked for. */
export const payLinkPaths = (token: string) => ({
  invoice: ({ language, ...notice }: { language: Language | null; notice?: string; at?: string }) =>
    withQuery(`/i/${token}`, { lang: language, ...notice }),
  pay: (query: { language: Language | null }) => withQuery(`/i/${token}/pay`, { lang: query.language }),
  payReturn: (query: { language: Language | null; paymentId: string | null }) =>
    withQuery(`/i/${token}/return`, { payment: query.paymentId, lang: query.language }),
  invoicePdf: (query: { language: Language | null }) =>
    withQuery(`/i/${token}/invoice.pdf`, { lang: query.language }),
  receiptPdf: (query: { language: Language | null }) =>
    withQuery(`/i/${token}/receipt.pdf`, { lang: query.language }),
  logo: ({ version }: { version: string }) => withQuery(`/i/${token}/logo`, { v: version }),
});

/** A path with what of the query is given. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
