export const errors = {
  title: "That did not work",
  unreachable: "The service cannot be reached. Check your connection and try again.",
  unexplained: "The service answered with error {{status}}. Try again in a moment.",
  stale: "The service cannot be reached. What you see may be old; it is tried again by itself.",
  required: "Fill in this field.",
  amount: "Write an amount such as 121.00.",
  positive: "Write a number above zero.",
} as const;
