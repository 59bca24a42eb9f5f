/**
 * What is done with Mollie, as the log names it. The names are the API's, so that a filter on one goes on working; the back
 * office has a word for each in every language.
 */
export const MOLLIE_OPERATIONS = [
  "Create payment",
  "Look up payment",
  "Cancel payment",
  "Create refund",
  "Look up refund",
  "Cancel refund",
  "Webhook",
  "Test webhook",
  "Look up unknown payment",
  "Find payment whose answer was lost",
  "List refunds",
  "List chargebacks",
  "Check API key",
  "Check payment methods",
] as const;
export type MollieOperation = (typeof MOLLIE_OPERATIONS)[number];
