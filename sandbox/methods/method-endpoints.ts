import type { FastifyInstance } from "fastify";
import { methodsOf } from "../profiles/profile.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { documentation, toJson } from "../protocol/hal.ts";
import { MollieError, notFound } from "../protocol/mollie-error.ts";
import { onlyQuery, queryChoices } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { METHOD_INCLUDES, type MethodInclude, type MethodStatus, methodAnswer } from "./method-answer.ts";
import { METHODS, type Method } from "./method-catalogue.ts";
import {
  checkQueryLocale,
  queryAmount,
  queryCategories,
  queryCountry,
  queryCurrency,
  querySequence,
  queryWallets,
  takes,
} from "./method-query.ts";
import { takesSequence } from "./suitable-methods.ts";

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

/**
 * `GET /v2/methods`: what payers can use, without an amount only what takes euros. Wallets and vouchers are there when
 * the call says that it can do something with them. https://docs.mollie.com/reference/list-methods
 */
function listMethods(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, LIST_QUERY);
  checkQueryLocale(query);
  const include = queryChoices(query, "include", { choices: METHOD_INCLUDES });
  // Payments and orders have the same methods here, as there are no orders.
  queryChoices(query, "resource", { choices: ["payments", "orders"] });
  const sequenceType = querySequence(query);
  const wallets = queryWallets(query);
  const categories = queryCategories(query);
  const country = queryCountry(query, "billingCountry");
  const amount = queryAmount(query);
  const currency = amount?.currency ?? "EUR";
  const usable = methodsOf(credential.profile, credential.mode);
  const methods = [...METHODS.values()].filter(
    (method) =>
      usable.includes(method.id) &&
      (!method.wallet || wallets.includes(method.id)) &&
      (!method.needs.includes("categories") || categories.length > 0) &&
      !method.needs.includes("terminalId") &&
      (country === null || method.countries === null || method.countries.includes(country)) &&
      takesSequence(method, sequenceType) &&
      takes(method, { amount, currency }),
  );
  return methodList(world, { path: "methods", page: "list-methods", methods, credential, currency, include });
}

/**
 * `GET /v2/methods/all`: all that Mollie offers, switched on or not.
 * https://docs.mollie.com/reference/list-all-methods
 */
function listAllMethods(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["amount", "include", "locale", "sequenceType"]);
  checkQueryLocale(query);
  const include = queryChoices(query, "include", { choices: METHOD_INCLUDES });
  const sequenceType = querySequence(query);
  const amount = queryAmount(query);
  const currency = amount?.currency ?? "EUR";
  const usable = methodsOf(credential.profile, credential.mode);
  const methods = [...METHODS.values()].filter(
    (method) =>
      (!method.unconfirmed || usable.includes(method.id)) &&
      takesSequence(method, sequenceType) &&
      (!amount || takes(method, { amount, currency })),
  );
  const list = { path: "methods/all", page: "list-all-methods" };
  return methodList(world, { ...list, methods, credential, currency, include });
}

/**
 * `GET /v2/methods/{id}`: 404 when there is no such method, or not for that currency or series; 403 when the profile
 * has not switched it on. https://docs.mollie.com/reference/get-method
 */
function getMethod(world: SandboxWorld, { credential, id, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["currency", "include", "locale", "sequenceType"]);
  checkQueryLocale(query);
  const include = queryChoices(query, "include", { choices: METHOD_INCLUDES });
  const currency = queryCurrency(query);
  const asksForCurrency = query["currency"] !== undefined;
  const method = METHODS.get(id);
  if (!method) throw notFound(`No payment method exists with id ${id}.`);
  if (!methodsOf(credential.profile, credential.mode).includes(method.id))
    throw new MollieError(403, `The payment method ${method.id} is not enabled on this profile.`);
  if (
    !takesSequence(method, querySequence(query)) ||
    (asksForCurrency && !takes(method, { amount: null, currency }))
  )
    throw notFound(`The payment method ${id} is not available for that.`);
  const status = statusOf(method, credential);
  return { status: 200, body: methodAnswer(world, method, { currency, status, include }) };
}

function methodList(
  world: SandboxWorld,
  list: {
    path: string;
    page: string;
    methods: readonly Method[];
    currency: string;
    include: readonly MethodInclude[];
  } & Pick<MollieCall, "credential">,
): MollieAnswer {
  const { methods, currency, include, credential } = list;
  return {
    status: 200,
    body: {
      count: methods.length,
      _embedded: {
        methods: methods.map((method) =>
          methodAnswer(world, method, { currency, include, status: statusOf(method, credential) }),
        ),
      },
      _links: { self: toJson(`${world.url}/v2/${list.path}`), documentation: documentation(list.page) },
    },
  };
}

function statusOf({ id }: Method, { profile }: MollieCall["credential"]): MethodStatus {
  if (profile.methods.includes(id)) return "activated";
  return profile.pendingMethods?.includes(id) ? "pending-review" : null;
}
