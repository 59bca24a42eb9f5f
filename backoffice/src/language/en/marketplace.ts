/** Power-Ups and packages. */
export const marketplace = {
  intro: "What can be added to Voldaan, and which package has it.",
  names: {
    mollie: "Mollie",
    outsmart: "OutSmart",
  },
  texts: {
    mollie:
      "Customers pay invoices online with iDEAL, cards and more, and the result comes back to the invoice by itself.",
    outsmart: "Invoices of OutSmart come here by themselves, and what is paid goes back to OutSmart.",
  },
  active: "It is active for your company.",
  comingSoon: "It is being made and cannot be had yet.",
  needsPackage:
    "Your package does not include it. {{packages}} do. Ask whoever runs your Voldaan for another package.",
  trial_one: "{{count}} day of the trial is left, until {{date}}. Activate it to go on after that.",
  trial_other: "{{count}} days of the trial are left, until {{date}}. Activate it to go on after that.",
  available:
    "Activate it to create payments, or try it for 14 days. Without it, links show the invoice and your bank details, and money that still comes in is booked.",
  availableTried:
    "The trial is over. Activate it to create payments. Without it, links show the invoice and your bank details, and money that still comes in is booked.",
  administratorsOnly: "Only an administrator of your company can activate this.",
  try: "Try it for 14 days",
  tried: "The trial has begun.",
  toPackages: "See the packages",
  packages: "Packages",
  packagesHint: "Your package is changed by whoever runs your Voldaan.",
  package: "Package",
  yours: "Yours",
  included: "Included",
  notIncluded: "Not included",
} as const;
