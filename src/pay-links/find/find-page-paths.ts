import type { Language } from "../../languages/languages.ts";
import { withQuery } from "../pay-link-paths.ts";

/** The addresses of a merchant's page for finding an invoice, from the root of the site. */
export const findPagePaths = (slug: string) => ({
  page: ({ language, number }: { language: Language | null; number?: string }) =>
    withQuery(`/pay/${slug}`, { lang: language, number }),
  logo: ({ version }: { version: string }) => withQuery(`/pay/${slug}/logo`, { v: version }),
});
