import type { FastifyRequest } from "fastify";
import { LANGUAGES, type Language } from "../languages/languages.ts";
import { acceptedLanguage } from "./accepted-language.ts";

/** The language in which a caller of the API reads labels and sentences; one that names none reads English. */
export function localeOf({ headers }: Pick<FastifyRequest, "headers">): Language {
  return acceptedLanguage(headers["accept-language"] ?? "", { known: LANGUAGES }) ?? "en";
}
