export const app = {
  skipToContent: "Skip to content",
  navigation: "Main navigation",
  openNavigation: "Open navigation",
  settings: "Settings",
  demo: "Demo",
  demoBanner:
    "This is a demo: the customers are invented, and payments go to a sandbox instead of to Mollie.",
  userMenu: "Account of {{name}}",
  signOut: "Sign out",
  language: "Language",
  appearance: "Appearance",
  light: "Light",
  dark: "Dark",
  auto: "As the device",
  notFoundTitle: "This page does not exist",
  notFoundText: "The address may be mistyped, or what it showed is gone.",
  toInvoices: "To the invoices",
} as const;
