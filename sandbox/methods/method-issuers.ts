/** A bank or brand within a method. */
export type Issuer = { readonly id: string; readonly name: string };

/** Methods whose payer can be sent to one bank or brand at once. The brands of cards and vouchers are made up. */
const ISSUERS: Readonly<Record<string, readonly Issuer[]>> = {
  kbc: [
    { id: "kbc", name: "KBC" },
    { id: "cbc", name: "CBC" },
  ],
  giftcard: [
    { id: "sandboxcard", name: "Sandbox gift card" },
    { id: "bookcard", name: "Sandbox book card" },
  ],
  voucher: [
    { id: "sandbox-meal", name: "Sandbox meal vouchers" },
    { id: "sandbox-eco", name: "Sandbox eco vouchers" },
  ],
};

export function issuersOf(methodId: string): readonly Issuer[] {
  return ISSUERS[methodId] ?? [];
}
