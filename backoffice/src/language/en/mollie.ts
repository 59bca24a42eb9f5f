export const mollie = {
  title: "Mollie",
  connection: "Connection",
  health: { healthy: "Works", attention: "Needs attention", not_connected: "Not connected" },
  healthText: {
    healthy: "The key works.",
    not_connected: "Mollie is not connected. Paste an API key to receive payments.",
  },
  profile: "Profile",
  website: "Website",
  mode: "Mode",
  modes: { test: "Test", live: "Live" },
  verification: "Verification",
  verified: "Verified",
  unverified: "Not verified yet",
  blocked: "Blocked by Mollie",
  key: "API key",
  webhookUrl: "Webhook address",
  webhookHint: "Mollie gets this address with each payment; you need not enter it anywhere.",
  lastWebhook: "Last heard from Mollie",
  never: "Not yet",
  checkedAt: "Checked",
  methods: "Payment methods",
  methodsHint: "What a customer can choose from. You switch methods on and off in Mollie's dashboard.",
  noMethods: "No method is active at Mollie.",
  upTo: "up to {{amount}}",
  connectTitle: "Connect Mollie",
  replaceTitle: "Replace the API key",
  keyHint: "In Mollie's dashboard: More → Developers → API keys. It begins with live_ or test_.",
  keyLabel: "API key of Mollie",
  keyStored: "It is stored encrypted and never shown again.",
  keyShape: "An API key begins with live_ or test_.",
  connect: "Connect",
  replace: "Replace key",
  connectedToast: "Mollie is connected.",
  disconnect: "Disconnect",
  disconnectTitle: "Disconnect Mollie?",
  disconnectText:
    "No new payments can be created, and pay links show your bank details instead. What still comes in is booked all the same: the key is kept until its last payment has ended and can no longer be refunded, unless you have it forgotten.",
  disconnectedToast: "Mollie is disconnected.",
  keys: "API keys",
  keysHint:
    "One key makes new payments. An earlier one is kept while something still needs it, and then forgotten by itself. Keys are never shown whole.",
  keyStatus: {
    active: "Makes payments",
    retired: "Replaced",
    disconnected: "Disconnected",
  },
  keySince: "since {{date}}",
  keyUntil: "{{from}} – {{to}}",
  keyUndecided_one: "{{count}} payment that it made has not ended yet.",
  keyUndecided_other: "{{count}} payments that it made have not ended yet.",
  keyRefunds: "Its last payment can be refunded until {{date}}.",
  keyUnneeded: "Nothing needs it any more; it is forgotten within the hour.",
  forget: "Forget now",
  forgetOf: "Forget now: {{key}}",
  forgetTitle: "Forget {{key}} for ever?",
  forgetText:
    "It cannot be brought back. Refunds and chargebacks of its payments are then found only while another key of its profile is connected.",
  forgetNeeded_one:
    "{{count}} payment that it made has not ended yet. Without the key its result is found only once another key of its profile is connected. It cannot be brought back.",
  forgetNeeded_other:
    "{{count}} payments that it made have not ended yet. Without the key their results are found only once another key of its profile is connected. It cannot be brought back.",
  forgetConfirm: "Forget the key",
  keyForgotten: "The key is forgotten.",
  webhooks: "Messages from Mollie",
  webhookStatus: {
    healthy: "Arrive",
    silent: "Stopped",
    quiet: "Nothing yet",
    unreachable: "Not possible",
  },
  webhookText: {
    healthy: "Mollie tells when something happens to a payment, and its messages arrive.",
    silent:
      "A payment was made {{since}}, and no message of Mollie's came since. Payments are looked up all the same, only later. Test the webhook, and check name, certificate and proxy.",
    quiet: "There is nothing to judge by yet. Mollie sends a message with the first payment.",
    unreachable:
      "Nobody on the internet can reach this address, so Mollie gets none. Results are looked up instead.",
  },
  missing: "Payments of the last 30 days that Mollie sent no message about",
  test: "Test the webhook",
  testArrived: "The test message came in after {{count}} ms.",
  replaceHint:
    "Make a new key in Mollie's dashboard and paste it here. Payments that were begun with the earlier key are still followed with it.",
  differs: {
    mode: {
      title: "This key is of the other mode",
      text: "With a test key, invoices that you issue from then on are test invoices and take no real money; with a live key they are real. Invoices keep the mode that they were issued in.",
    },
    profile: {
      title: "This key is of another profile",
      text: "New payments are then made in that profile, with its methods and its bank account. Payments of the earlier profile are still followed with the earlier key.",
    },
  },
  connectAllTheSame: "Connect it all the same",
  refusals: {
    mollie_key_refused:
      "Mollie does not accept this key. Copy it again from Mollie's dashboard, under Developers, API keys.",
    mollie_profile_blocked:
      "Mollie has blocked the profile of this key. Ask Mollie's support what is needed, then connect again.",
    mollie_no_methods:
      "No payment method is active on the profile of this key. Switch one on in Mollie's dashboard, then connect again.",
  },
  unverifiedText:
    "The key works, but Mollie has not verified the profile yet. Complete your details in Mollie's dashboard.",
} as const;
