export const join = {
  title: "You are invited",
  intro: "{{merchant}} invites you to work in Voldaan, as {{email}}.",
  name: "Your name",
  password: "Choose a password",
  passwordHint: "At least {{count}} characters; a sentence is easy to remember.",
  passwordShort: "Take at least {{count}} characters.",
  submit: "Join",
  signInFirst: "There is an account for {{email}}. Sign in with it, and you come back here.",
  somebodyElse:
    "This invitation is for {{email}}, and you are signed in as {{current}}. Sign out to join with the other account.",
  goneTitle: "This invitation does not work",
  goneText:
    "It was used, withdrawn or is more than seven days old, or the link is incomplete. Ask whoever invited you for a new one.",
} as const;
