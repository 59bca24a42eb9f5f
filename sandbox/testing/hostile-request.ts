import fc from "fast-check";
import { RIGHT_BODIES, type Scene } from "./hostile-scene.ts";
import type { Json } from "./started-sandbox.ts";

/** Every path of Mollie's API that the sandbox has, with the kind of id in it. */
export const API_PATHS = [
  "/v2/payments",
  "/v2/payments/:payment",
  "/v2/payments/:payment/refunds",
  "/v2/payments/:payment/refunds/:refund",
  "/v2/payments/:payment/chargebacks",
  "/v2/payments/:payment/chargebacks/:chargeback",
  "/v2/payments/:payment/captures",
  "/v2/payments/:payment/captures/:capture",
  "/v2/payments/:payment/release-authorization",
  "/v2/refunds",
  "/v2/chargebacks",
  "/v2/customers",
  "/v2/customers/:customer",
  "/v2/customers/:customer/payments",
  "/v2/payment-links",
  "/v2/payment-links/:link",
  "/v2/payment-links/:link/payments",
  "/v2/methods",
  "/v2/methods/all",
  "/v2/methods/:method",
  "/v2/profiles/me",
  "/v2/webhooks",
  "/v2/webhooks/:webhook",
  "/v2/webhooks/:webhook/ping",
  "/v2/events/:event",
  "/v2/settlements/:payment",
  "/v2/:payment",
];

/** All of the control API, except what forgets everything. */
export const CONTROL_PATHS = [
  "/_sandbox/payments",
  "/_sandbox/payments/:payment",
  "/_sandbox/payments/:payment/refunds",
  "/_sandbox/payments/:payment/chargebacks",
  "/_sandbox/refunds/:refund",
  "/_sandbox/chargebacks/:chargeback/reversal",
  "/_sandbox/captures/:capture",
  "/_sandbox/clock",
  "/_sandbox/deliveries",
  "/_sandbox/calls",
  "/_sandbox/faults",
  "/_sandbox/faults/:fault",
  "/_sandbox/profiles",
  "/_sandbox/profiles/:profile",
  "/_sandbox/profiles/:profile/keys",
  "/_sandbox/profiles/:profile/keys/:key",
  "/_sandbox/tokens",
  "/_sandbox/tokens/:token",
  "/_sandbox/webhooks",
  "/_sandbox/webhooks/:webhook",
  "/_sandbox/webhooks/:webhook/secret",
  "/_sandbox/settings",
  "/_sandbox/rate-limits",
  "/_sandbox/certificate",
];

/** The pages of payers, and the overview with its forms. */
export const PAGES = [
  "/",
  "/checkout/select-method/:checkoutToken",
  "/checkout/test-mode?method=:method&token=3.:checkoutToken",
  "/checkout/leave/:checkoutToken",
  "/checkout/completed/:checkoutToken",
  "/payment-links/payment/:linkToken",
  "/method-images/:method",
  "/dashboard/payments/:payment",
  "/dashboard/payments/:payment/refunds",
  "/dashboard/payments/:payment/chargebacks",
  "/dashboard/refunds/:refund",
  "/dashboard/chargebacks/:chargeback",
  "/dashboard/captures/:capture",
  "/dashboard/faults",
  "/dashboard/faults/:fault/removal",
  "/dashboard/webhooks/:webhook",
  "/dashboard/webhooks/:webhook/secret",
  "/dashboard/clock",
  "/dashboard/org_1/payments/:payment",
];

/** As often an id that exists as all that do not. */
const anId = (scene: Scene, kind: string) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...(scene[kind] ?? [])) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(scene).flat()) },
    { weight: 1, arbitrary: fc.constantFrom("tr_none", "__proto__", "constructor", "%00", "*") },
    { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
  );

/**
 * A path with ids in it, known or not. A lone half of a character cannot be sent, so it becomes a whole one; and steps
 * of dots are gone before a request leaves, so that they have a test of their own.
 */
function aPath(scene: Scene, path: string) {
  const kinds = [...path.matchAll(/:(\w+)/g)].map(([, kind = ""]) => kind);
  return fc.tuple(...kinds.map((kind) => anId(scene, kind))).map((ids) => {
    const left = ids.map((id) => encodeURIComponent(id.toWellFormed().replace(/^\.+$/, "dots")));
    return path.replaceAll(/:\w+/g, () => left.shift() ?? "");
  });
}

const QUERY_NAMES = [
  "limit",
  "from",
  "sort",
  "embed",
  "include",
  "amount[value]",
  "amount[currency]",
  "locale",
  "testmode",
  "profileId",
  "currency",
  "payment",
  "problem",
  "__proto__[a]",
  "amount[]",
];
const QUERY_VALUES = [
  "asc",
  "1",
  "250",
  "EUR",
  "1.00",
  "nl_NL",
  "true",
  "refunds",
  "details.qrCode",
  "issuers",
];
/** Mostly none, as each call knows few parameters and refuses the others before it looks at anything else. */
const aQuery = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom(...QUERY_NAMES), fc.oneof(fc.string(), fc.constantFrom(...QUERY_VALUES)), {
        maxKeys: 2,
      })
      .map((query) => new URLSearchParams(query).toString()),
  },
);

const WORDS =
  "EUR 10.00 1e9999 NaN ideal creditcard paid canceled processing succeeded error hang PT0S P9999999999D " +
  "9999-12-31T23:59:59Z https://a.example.org http://[::1";

const aValue = fc.oneof(
  fc.jsonValue(),
  fc.record({ currency: fc.constantFrom("EUR", "JPY", "QQQ", 1), value: fc.oneof(fc.string(), fc.double()) }),
  fc.constantFrom("", ...WORDS.split(" ")),
  fc.constantFrom(-1, 0, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 503),
);

const FIELD_NAMES = (
  "amount description redirectUrl cancelUrl webhookUrl method lines metadata billingAddress locale dueDate customerId " +
  "sequenceType captureMode captureDelay expiresAt allowedMethods reusable archived name email url eventTypes status " +
  "advance moveTo fault times on methods final_state submit pay enforced burst permissions profileId testmode __proto__"
).split(" ");

function rightBody(path: string): Json | undefined {
  return RIGHT_BODIES[path.split("/").at(-1) ?? ""];
}

/** Right bodies, and nearly right ones, which go further into the checks than random ones: a few fields are replaced. */
function aNearlyRightBody(path: string) {
  const rightThere = rightBody(path) ?? {};
  return fc.constantFrom(rightThere, rightThere, ...Object.values(RIGHT_BODIES)).chain((right) => {
    const names = Object.keys(right);
    const ownName = fc.constantFrom(...(names.length > 0 ? names : FIELD_NAMES));
    return fc
      .oneof(
        fc.constant({}),
        fc.dictionary(ownName, aValue, { maxKeys: 2 }),
        fc.dictionary(fc.constantFrom(...FIELD_NAMES), aValue, { maxKeys: 2 }),
      )
      .map((wrong) => ({ ...right, ...wrong }));
  });
}

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

/** A body and what it says that it is: JSON, a form, or bytes that are neither. */
const aBody = (path: string) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: aNearlyRightBody(path).map((body) => ({ type: JSON_TYPE, body: JSON.stringify(body) })),
    },
    { weight: 2, arbitrary: aNearlyRightBody(path).map((body) => ({ type: FORM_TYPE, body: formOf(body) })) },
    { weight: 1, arbitrary: fc.constant({ type: JSON_TYPE, body: "" }) },
    { weight: 1, arbitrary: fc.json().map((body) => ({ type: JSON_TYPE, body })) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom(
          JSON_TYPE,
          FORM_TYPE,
          "text/plain",
          "image/png",
          "application/json; charset=utf-16",
        ),
        body: fc.uint8Array({ maxLength: 200 }),
      }),
    },
  );

function formOf(body: Json): string {
  const texts = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(texts).toString();
}

/** Seldom one that came before, as all that it can still do is to be refused for that. */
const aKey = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.constant("k") },
);

function aRandomRequest(scene: Scene, paths: readonly string[]) {
  return fc.constantFrom(...paths).chain((path) =>
    fc.record({
      method: fc.constantFrom("GET", "GET", "POST", "POST", "POST", "PATCH", "DELETE", "PUT"),
      path: aPath(scene, path),
      query: aQuery,
      body: aBody(path),
      idempotencyKey: aKey,
    }),
  );
}

/** Nothing about it is wrong but what came before it. */
function aRightRequest(scene: Scene, paths: readonly string[]) {
  return fc.constantFrom(...paths).chain((path) =>
    fc.record({
      method: fc.constant("POST"),
      path: aPath(scene, path),
      query: fc.constant(""),
      body: fc.constant({ type: JSON_TYPE, body: JSON.stringify(rightBody(path)) }),
      idempotencyKey: fc.constant(null),
    }),
  );
}

/** One of ten is right, so that every run makes something and later requests meet it. */
export function aRequest(scene: Scene, paths: readonly string[]) {
  const madeAt = paths.filter((path) => rightBody(path) !== undefined);
  if (madeAt.length === 0) return aRandomRequest(scene, paths);
  return fc.oneof(
    { weight: 9, arbitrary: aRandomRequest(scene, paths) },
    { weight: 1, arbitrary: aRightRequest(scene, madeAt) },
  );
}

type Request = ReturnType<typeof aRequest> extends fc.Arbitrary<infer Made> ? Made : never;

/** Sends it as it is, as `fetch` does not without a client of Mollie's in between. */
export async function send(url: string, request: Request, credential: string): Promise<Answered> {
  const { method, path, query, body, idempotencyKey } = request;
  const answer = await fetch(`${url}${path}${path.includes("?") ? "&" : "?"}${query}`, {
    method,
    redirect: "manual",
    headers: {
      authorization: `Bearer ${credential}`,
      ...(method === "GET" ? {} : { "content-type": body.type }),
      ...(idempotencyKey === null ? {} : { "idempotency-key": idempotencyKey }),
    },
    ...(method === "GET" ? {} : { body: body.body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

export type Answered = { readonly status: number; readonly headers: Headers; readonly text: string };
