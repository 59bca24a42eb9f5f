export const status = {
  draft: "Draft",
  open: "Open",
  overdue: "Overdue",
  partiallyPaid: "Partially paid",
  paid: "Paid",
  void: "Void",
  uncollectible: "Uncollectible",
} as const;
