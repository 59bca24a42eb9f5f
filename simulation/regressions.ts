/** Histories in which the service once broke a rule, each with what happened in it. They are played in every test run. */
export const REGRESSIONS: readonly { readonly seed: string; readonly story: string }[] = [
  {
    seed: "3:397",
    story:
      "A create was held up for an hour after it was decided, so Mollie had forgotten its idempotency key and made a second payment, and nobody knew the first one, which was paid.",
  },
  {
    seed: "a:793",
    story:
      "The search for a payment whose answer was lost took the payment of another program for it, which had copied its metadata and was for another amount.",
  },
  {
    seed: "b:942",
    story:
      "The live auditor froze an invoice whose payment was stored a moment before: Mollie's first answer said more than the payment did, and the look that applies it was already planned.",
  },
];
