/** What the ids of our own test calls begin with; Mollie has none like it. */
export const SELF_TEST = "selftest_";
