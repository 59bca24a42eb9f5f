import type { FastifyReply, FastifyRequest } from "fastify";
import type { Payment } from "../payments/payment.ts";
import { fieldsOf, textOf } from "../protocol/nested-fields.ts";
import { LANGUAGES, type Language } from "./checkout-texts.ts";

/** The cookie in which the payer's choice of language lasts from page to page. */
const COOKIE = "sandbox_language";

/** The language of a page: what the payer picked now or before, what the merchant said, what the browser prefers. */
export function languageFor(request: FastifyRequest, payment: Payment | null): Language {
  const picked = spoken(textOf(fieldsOf(request.query)["locale"]));
  const before = new RegExp(`\\b${COOKIE}=(\\w+)`).exec(request.headers.cookie ?? "")?.[1];
  return (
    picked ?? spoken(before) ?? spoken(payment?.locale) ?? spoken(request.headers["accept-language"]) ?? "en"
  );
}

/** Keeps a language that was picked on this page for the next ones, until the browser closes. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const picked = spoken(textOf(fieldsOf(request.query)["locale"]));
  if (picked) reply.header("set-cookie", `${COOKIE}=${picked}; Path=/checkout; SameSite=Lax; HttpOnly`);
}

/** The language with which a locale, or a list of them, begins, if it is one of ours. */
function spoken(locale: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === locale?.slice(0, 2)) ?? null;
}
