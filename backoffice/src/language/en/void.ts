export const voiding = {
  action: "Void",
  title: "Void invoice {{number}}?",
  text: "The invoice keeps its number and asks for nothing any more. Its pay link says so. This cannot be undone.",
  confirm: "Void the invoice",
  done: "The invoice is void.",
} as const;
