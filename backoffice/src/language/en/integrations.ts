export const integrations = {
  title: "Software integrations",
  intro: "Connect other software to your invoices.",
  mollieText: "Customers pay invoices online, and the result comes back to the invoice by itself.",
  open: "Set up Mollie",
  connected: "Connected",
  notConnected: "Not connected",
  label: {
    Available: "Available",
    Trial: "Trial",
    Active: "Active",
    "Needs another package": "Needs another package",
    "Coming soon": "Coming soon",
  },
  activate: "Activate the Power-Up",
  activated: "The Mollie Power-Up is active.",
} as const;
