import type { FastifyInstance } from "fastify";
import { checkAmount, isMollieCurrency } from "../protocol/amount.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { documentation, toJson } from "../protocol/hal.ts";
import { isMollieLocale } from "../protocol/locales.ts";
import { MollieError, malformed, notFound } from "../protocol/mollie-error.ts";
import type { Fields } from "../protocol/nested-fields.ts";
import { onlyQuery, queryChoices, queryText } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { methodAnswer } from "./method-answer.ts";
import { limitsIn, METHODS, type Method } from "./method-catalogue.ts";
import { fit } from "./suitable-methods.ts";

export function addMethodEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, { path: "/methods", endpoints: { GET: listMethods } });
  resource(api, world, { path: "/methods/all", endpoints: { GET: listAllMethods } });
  resource(api, world, { path: "/methods/:id", endpoints: { GET: getMethod } });
}

const LIST_QUERY = [
  "amount",
  "billingCountry",
  "include",
  "includeWallets",
  "locale",
  "orderLineCategories",
  "resource",
  "sequenceType",
];
const INCLUDES = ["issuers", "pricing"] as const;
const SEQUENCE_TYPES = ["oneoff", "first", "recurring"] as const;

/** `GET /v2/methods`: what the profile has switched on; without an amount only what takes euros. */
function listMethods(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, LIST_QUERY);
  checkLocale(query);
  queryChoices(query, "include", { choices: INCLUDES });
  queryChoices(query, "sequenceType", { choices: SEQUENCE_TYPES });
  const wallets: string[] = queryChoices(query, "includeWallets", { choices: ["applepay", "googlepay"] });
  const country = queryText(query, "billingCountry");
  const amount = amountOf(query);
  const currency = amount?.currency ?? "EUR";
  const methods = [...METHODS.values()].filter(
    (method) =>
      credential.profile.methods.includes(method.id) &&
      (!method.wallet || wallets.includes(method.id)) &&
      (country === null || method.countries === null || method.countries.includes(country)) &&
      (amount ? fit(method, amount) === "fits" : limitsIn(method, currency) !== null),
  );
  return methodList(world, { path: "methods", page: "list-methods", methods, credential, currency });
}

/** `GET /v2/methods/all`: all that Mollie offers, switched on or not. */
function listAllMethods(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["amount", "include", "locale", "sequenceType"]);
  checkLocale(query);
  queryChoices(query, "include", { choices: INCLUDES });
  const amount = amountOf(query);
  const currency = amount?.currency ?? "EUR";
  const methods = [...METHODS.values()].filter((method) => !amount || fit(method, amount) === "fits");
  return methodList(world, { path: "methods/all", page: "list-all-methods", methods, credential, currency });
}

/** `GET /v2/methods/{id}`: 404 when there is no such method, 403 when the profile has not switched it on. */
function getMethod(world: SandboxWorld, { credential, id, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["currency", "include", "locale", "sequenceType"]);
  checkLocale(query);
  const method = METHODS.get(id);
  if (!method) throw notFound(`No payment method exists with id ${id}.`);
  if (!credential.profile.methods.includes(method.id))
    throw new MollieError(403, `The payment method ${method.id} is not enabled on this profile.`);
  const currency = queryText(query, "currency") ?? "EUR";
  if (!isMollieCurrency(currency)) throw malformed("The currency is unknown.", "currency");
  return { status: 200, body: methodAnswer(world, method, { currency, active: true }) };
}

function methodList(
  world: SandboxWorld,
  list: { path: string; page: string; methods: Method[]; currency: string } & Pick<MollieCall, "credential">,
): MollieAnswer {
  const active = list.credential.profile.methods;
  return {
    status: 200,
    body: {
      count: list.methods.length,
      _embedded: {
        methods: list.methods.map((method) =>
          methodAnswer(world, method, { currency: list.currency, active: active.includes(method.id) }),
        ),
      },
      _links: { self: toJson(`${world.url}/v2/${list.path}`), documentation: documentation(list.page) },
    },
  };
}

function checkLocale(query: Fields): void {
  const locale = queryText(query, "locale");
  if (locale !== null && !isMollieLocale(locale)) throw malformed("The locale is invalid.", "locale");
}

/** In a query a wrong amount is a malformed request, where in a body it is an invalid value. */
function amountOf(query: Fields) {
  if (query["amount"] === undefined) return null;
  try {
    return checkAmount(query["amount"], "amount");
  } catch (error) {
    if (error instanceof MollieError) throw malformed(error.message, error.field ?? "amount");
    throw error;
  }
}
