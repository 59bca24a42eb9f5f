import type { Sentence, SentenceKey } from "../sentences/say.ts";

/**
 * Every error a caller can receive, in one table: RFC 9457 `application/problem+json` with a stable `code`.
 * A code never changes its meaning; adding one is a line here and a line in CHANGELOG.md.
 */
export const PROBLEMS = {
  invalid_request: { status: 422, title: "Some fields are not valid" },
  malformed_body: { status: 400, title: "The body could not be read" },
  unsupported_media_type: { status: 415, title: "This content type is not accepted here" },
  body_too_large: { status: 413, title: "The body is too large" },
  unauthorized: { status: 401, title: "Sign in or send a valid API key" },
  forbidden: { status: 403, title: "You are not allowed to do this" },
  not_found: { status: 404, title: "Not found" },
  too_many_requests: { status: 429, title: "Too many requests" },
  internal_error: { status: 500, title: "Something went wrong on our side" },

  invalid_cursor: { status: 400, title: "The cursor is not valid" },
  idempotency_key_reused: { status: 422, title: "This idempotency key was used for another request" },
  idempotency_key_in_use: {
    status: 409,
    title: "The first request with this idempotency key is still running",
  },

  invoice_not_draft: { status: 409, title: "The invoice is not a draft" },
  invoice_changed_meanwhile: { status: 409, title: "The draft was changed by somebody else meanwhile" },
  invoice_not_open: { status: 409, title: "The invoice is not open" },
  invoice_not_voidable: { status: 409, title: "The invoice can no longer be voided" },
  invoice_number_taken: { status: 409, title: "Another document already has this number" },
  invoice_settled: { status: 409, title: "There is nothing left to pay" },
  invoice_not_written_off: { status: 409, title: "The invoice was not written off" },
  payment_not_refundable: { status: 409, title: "The payment cannot be refunded" },
  refund_exceeds_payment: { status: 409, title: "The refund is larger than what is left of the payment" },
  refund_exceeds_surplus: { status: 409, title: "The refund is larger than the surplus" },
  refund_already_requested: { status: 409, title: "The same refund was requested already" },
  refund_refused: { status: 409, title: "Mollie refused the refund" },
  refund_explained: { status: 409, title: "The refund has its purpose already" },
  refund_not_cancelable: { status: 409, title: "The refund can no longer be canceled" },
  surplus_not_applicable: { status: 409, title: "The surplus cannot be applied to this invoice" },
  invoice_frozen: { status: 409, title: "The books of this invoice disagree; a person must look first" },
  freeze_released: { status: 409, title: "The freeze was already released" },
  surplus_application_removed: { status: 409, title: "The applied surplus was already taken back" },
  external_payment_removed: { status: 409, title: "The external payment was already taken back" },
  credit_exceeds_invoice: { status: 409, title: "The credit note is larger than what can still be credited" },

  mail_off: { status: 409, title: "Sending mail is off" },
  mail_not_sendable: { status: 409, title: "This mail is not sent again" },
  reminder_not_possible: { status: 409, title: "The customer is not reminded now" },

  second_factor_required: { status: 403, title: "Set up a second factor first" },
  second_factor_missing: { status: 409, title: "There is no second factor" },
  second_factor_kept: { status: 409, title: "The second factor stays" },
  role_in_use: { status: 409, title: "Somebody has this role" },
  last_administrator: { status: 409, title: "Somebody has to be administrator" },

  ubl_not_xml: { status: 422, title: "The document is not well-formed XML" },
  ubl_not_accepted: { status: 422, title: "The document is not a UBL invoice that can be imported" },
  ubl_does_not_add_up: { status: 422, title: "The amounts in the document do not add up" },
  ubl_conflict: { status: 409, title: "A document with this number exists with other content" },

  mollie_key_refused: { status: 422, title: "Mollie does not accept this API key" },
  mollie_key_in_use: { status: 409, title: "This API key is in use" },
  mollie_key_of_other_mode: { status: 409, title: "This API key is of the other mode" },
  mollie_key_of_other_profile: { status: 409, title: "This API key is of another profile" },
  mollie_profile_blocked: { status: 422, title: "Mollie has blocked this profile" },
  mollie_no_methods: { status: 422, title: "No payment method is active at Mollie" },
  mollie_unreachable: { status: 503, title: "Mollie did not answer" },
  mollie_not_connected: { status: 409, title: "Mollie is not connected" },
  mollie_no_method_fits: { status: 409, title: "No payment method fits this amount" },
  trial_used: { status: 409, title: "The Power-Up was tried before" },
  power_up_inactive: { status: 409, title: "The Mollie Power-Up is not active" },
  mode_mismatch: { status: 409, title: "The invoice and the Mollie key are of different modes" },
} as const satisfies Record<string, { status: number; title: SentenceKey }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One invalid field: a JSON pointer (RFC 6901) into the body, and a sentence that says how to mend it. */
export type FieldError = { readonly pointer: string; readonly detail: Sentence };

/**
 * The caller asked for something impossible. Thrown anywhere, rendered in one place (`http/problem-answers.ts`).
 * `detail` is a sentence for the caller: it names what is wrong and the mend, and nothing of our insides. It is said in
 * the caller's language.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: SentenceKey;
  readonly detail: Sentence;
  readonly errors: readonly FieldError[];

  constructor(
    code: ProblemCode,
    options: { detail: Sentence; errors?: readonly FieldError[]; cause?: unknown },
  ) {
    super(`${code}: ${options.detail.in("en")}`, { cause: options.cause });
    this.name = "Problem";
    this.code = code;
    this.status = PROBLEMS[code].status;
    this.title = PROBLEMS[code].title;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
  }
}

/** This cannot be: a fault of ours, never of the caller. Fails the phase instead of going on with wrong money. */
export function invariant(condition: unknown, mustHold: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${mustHold}`);
}
