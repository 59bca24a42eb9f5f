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
  },
  trialEnds: "Trial until {{date}}",
  needsPackage: "Your package does not include Mollie. Accelerate, Maximize and Pro do.",
  activate: "Activate the Power-Up",
  activateHint: "Activate it to create payments.",
  activated: "The Mollie Power-Up is active.",
} as const;
