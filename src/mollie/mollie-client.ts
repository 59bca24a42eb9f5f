import {
  type Caller,
  type MollieAnswer,
  type MollieOptions,
  mollieHttp,
  STILL_WORKING,
} from "./mollie-http.ts";
import {
  MollieChargebackList,
  type MollieMethodList,
  MollieMethodList as MollieMethodListSchema,
  MolliePayment,
  MolliePaymentList,
  MollieProfile,
  MollieRefund,
  MollieRefundList,
  NoBody,
} from "./mollie-schemas.ts";

export type MollieClient = {
  /** `body` is sent byte for byte, so that a repeat with the same key is the same request. */
  createPayment(
    caller: Caller,
    options: { body: string; idempotencyKey: string },
  ): Promise<MollieAnswer<MolliePayment>>;
  getPayment(caller: Caller, options: { id: string }): Promise<MollieAnswer<MolliePayment>>;
  cancelPayment(
    caller: Caller,
    options: { id: string; idempotencyKey: string },
  ): Promise<MollieAnswer<MolliePayment>>;
  /** The newest payments first, 250 a page, which is Mollie's most. `from` is the address of the next page. */
  listPayments(caller: Caller, options: { from: string | null }): Promise<MollieAnswer<MolliePaymentList>>;
  /** Refused with status 409 when Mollie has the same refund already, however often it is asked. */
  createRefund(
    caller: Caller,
    options: { molliePaymentId: string; body: string; idempotencyKey: string },
  ): Promise<MollieAnswer<MollieRefund>>;
  /** Refused with status 404 once it was canceled. */
  getRefund(
    caller: Caller,
    options: { molliePaymentId: string; id: string },
  ): Promise<MollieAnswer<MollieRefund>>;
  cancelRefund(caller: Caller, options: { molliePaymentId: string; id: string }): Promise<MollieAnswer<null>>;
  /** Those of the key's profile and mode, the newest first. */
  listRefunds(caller: Caller, options: { from: string | null }): Promise<MollieAnswer<MollieRefundList>>;
  listChargebacks(
    caller: Caller,
    options: { from: string | null },
  ): Promise<MollieAnswer<MollieChargebackList>>;
  getProfile(caller: Caller): Promise<MollieAnswer<MollieProfile>>;
  listMethods(
    caller: Caller,
    options: { amount: { currency: string; value: string }; billingCountry: string | null },
  ): Promise<MollieAnswer<MollieMethodList>>;
};

/** What a 409 on a new refund means when it stays (https://docs.mollie.com/reference/create-refund). */
const ALREADY_REQUESTED: MollieAnswer<never> = {
  kind: "refused",
  status: 409,
  detail: "Mollie has a refund of the same amount for this payment already, made within the last hour.",
  field: null,
};

/** Our dozen of Mollie's endpoints. */
export function createMollieClient(options: MollieOptions): MollieClient {
  const { call, read, create, list } = mollieHttp(options);
  return {
    createPayment: (caller, options) =>
      create(caller, { path: "/payments", schema: MolliePayment, ...options }),
    getPayment: (caller, { id }) =>
      read(caller, {
        path: `/payments/${encodeURIComponent(id)}?embed=refunds,chargebacks`,
        schema: MolliePayment,
      }),
    cancelPayment: (caller, { id, idempotencyKey }) =>
      call(caller, {
        method: "DELETE",
        path: `/payments/${encodeURIComponent(id)}`,
        schema: MolliePayment,
        idempotencyKey,
      }),
    listPayments: (caller, { from }) =>
      list(caller, { first: "/payments?limit=250", from, schema: MolliePaymentList }),
    createRefund: async (caller, { molliePaymentId, ...options }) => {
      const path = `/payments/${encodeURIComponent(molliePaymentId)}/refunds`;
      const answer = await create(caller, { path, schema: MollieRefund, ...options });
      // Mollie has one answer for a first request that still runs and for the same refund asked twice.
      return answer.kind === "unknown" && answer.reason === STILL_WORKING ? ALREADY_REQUESTED : answer;
    },
    getRefund: (caller, { molliePaymentId, id }) =>
      read(caller, { path: refundPath({ molliePaymentId, id }), schema: MollieRefund }),
    cancelRefund: (caller, { molliePaymentId, id }) =>
      call(caller, { method: "DELETE", path: refundPath({ molliePaymentId, id }), schema: NoBody }),
    listRefunds: (caller, { from }) =>
      list(caller, { first: "/refunds?limit=250", from, schema: MollieRefundList }),
    listChargebacks: (caller, { from }) =>
      list(caller, { first: "/chargebacks?limit=250", from, schema: MollieChargebackList }),
    getProfile: (caller) => read(caller, { path: "/profiles/me", schema: MollieProfile }),
    listMethods: (caller, { amount, billingCountry }) => {
      const query = new URLSearchParams({
        "amount[value]": amount.value,
        "amount[currency]": amount.currency,
        includeWallets: "applepay,googlepay",
        ...(billingCountry === null ? {} : { billingCountry }),
      });
      return read(caller, { path: `/methods?${query.toString()}`, schema: MollieMethodListSchema });
    },
  };
}

function refundPath({ molliePaymentId, id }: { molliePaymentId: string; id: string }): string {
  return `/payments/${encodeURIComponent(molliePaymentId)}/refunds/${encodeURIComponent(id)}`;
}
