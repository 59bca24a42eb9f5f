import type { Mutant } from "./mutants.ts";

/**
 * What histories once found. The mend taken out is a mutant like the others, and `seed` is a history that notices: every
 * test run plays it with the mend, where it breaks no rule, and without, where it breaks one. When the simulation changes,
 * `npm run simulate -- --mutants --mutant NAME` finds another seed.
 */
export type Regression = Mutant & { readonly seed: string };

export const REGRESSIONS: Readonly<Record<string, Regression>> = {
  "late-create": {
    story:
      "A create was held up for an hour after it was decided, so Mollie had forgotten its idempotency key and made a second payment, and nobody knew the first one, which was paid.",
    seed: "voldaan:586",
    edits: [
      {
        file: "src/payments/ask-for-payment.ts",
        from: "isRepeatable(payment, { now: world.clock.now() })\n",
        to: "true\n",
      },
    ],
  },
  "copied-metadata": {
    story:
      "The search for a payment whose answer was lost took the payment of another program for it, which had copied its metadata and was for another amount.",
    only: ["stranger"],
    seed: "voldaan:617",
    edits: [
      {
        file: "src/payments/resume-payment.ts",
        from: "strangeness(payment, candidate) === null",
        to: "(candidate.metadata as { paymentId?: string } | null)?.paymentId === payment.id",
      },
    ],
  },
  "hasty-freeze": {
    story:
      "The live auditor froze an invoice whose payment was stored a moment before: Mollie's first answer said more than the payment did, and the look that applies it was already planned.",
    only: ["audit"],
    seed: "voldaan:23",
    edits: [
      {
        file: "src/audit/check-answers.ts",
        from: "status === answeredStatus || isToBeLookedAt",
        to: "status === answeredStatus",
      },
    ],
  },
  "freeze-before-paid": {
    story:
      "The live auditor froze an invoice because it knew nothing of a chargeback, of a payment that was not booked here either: Mollie's answer had a status that nobody knows (nov26:8324), or was the one by which a lost payment was found (nov26:10973).",
    seed: "nov26:8324",
    edits: [
      {
        file: "src/audit/check-answers.ts",
        from: 'row.status === "paid" ? moneyBackSentences(row) : []',
        to: "moneyBackSentences(row)",
      },
    ],
  },
};
