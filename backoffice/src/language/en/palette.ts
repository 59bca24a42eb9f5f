export const palette = {
  open: "Search or go to",
  title: "Search, go to, or do",
  placeholder: "A screen, an action or an invoice",
  screens: "Go to",
  actions: "Do",
  invoices: "Invoices",
  nothing: "Nothing has this name, and no invoice fits.",
} as const;
