export const chargebacks = {
  list: "Chargebacks",
  chargedBack: "Charged back",
  reversed: "Given again",
  reversedAt: "given again {{at}}",
} as const;
