export const chargebacks = {
  list: "Chargebacks",
  chargedBack: "Charged back",
  reversed: "Given back",
  reversedAt: "given back {{at}}",
} as const;
