/** The names of the places that the navigation leads to. */
export const destinations = {
  invoices: "Invoices",
  integrationLog: "Integration log",
  integrations: "Software integrations",
  home: "Home",
  payments: "Payments",
  refunds: "Refunds",
  chargebacks: "Chargebacks",
  mails: "E-mail",
  mailSettings: "E-mail settings",
  reminders: "Reminders",
  marketplace: "Marketplace",
  company: "Company",
  invoicing: "Invoicing",
  customers: "Customers",
  team: "Team",
  activity: "Activity",
} as const;
