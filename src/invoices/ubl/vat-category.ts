/**
 * The VAT categories of EN 16931 (UNCL 5305, rule BR-CL-17): standard rate (S), zero rated (Z), exempt (E), reverse
 * charge (AE), intra-community supply (K), export outside the EU (G), outside the scope of VAT (O), the Canary
 * Islands' IGIC (L) and the tax of Ceuta and Melilla (M).
 *
 * `taxed` categories carry a rate, may appear once per rate, and their taxable amount has a slack; the others have
 * rate zero and appear once. `needsReason` follows BR-E-10, BR-AE-10, BR-IC-10, BR-G-10 and BR-O-10.
 */
export const VAT_CATEGORIES = {
  S: { taxed: true, needsReason: false },
  Z: { taxed: false, needsReason: false },
  E: { taxed: false, needsReason: true },
  AE: { taxed: false, needsReason: true },
  K: { taxed: false, needsReason: true },
  G: { taxed: false, needsReason: true },
  O: { taxed: false, needsReason: true },
  L: { taxed: true, needsReason: false },
  M: { taxed: true, needsReason: false },
} as const satisfies Record<string, { taxed: boolean; needsReason: boolean }>;

export type VatCategory = keyof typeof VAT_CATEGORIES;

export function isVatCategory(code: string): code is VatCategory {
  return Object.hasOwn(VAT_CATEGORIES, code);
}
