export const rights = {
  noneTitle: "Your role does not include this",
  noneText: "An administrator of your company can give you the right to it, under Team.",
  modules: {
    invoices: "Invoices",
    payments: "Payments",
    refunds: "Refunds",
    customers: "Customers",
    integrations: "Integrations",
    logs: "Logs and activity",
    team: "Team",
    settings: "Settings",
  },
  actions: {
    create: "Create",
    read: "Read",
    update: "Change",
    delete: "Delete",
  },
  roles: {
    administrator: "Administrator",
    finance: "Finance",
    employee: "Employee",
    "read-only": "Read-only",
  },
  hints: {
    administrator: "May do everything, and decides what others may.",
    finance: "Looks after money in both directions: payments, refunds, write-offs.",
    employee: "Makes invoices and has them paid; sends no money back.",
    "read-only": "Sees everything and changes nothing.",
  },
} as const;
