export const signIn = {
  title: "Sign in",
  intro: "Sign in to see your invoices and what has been paid.",
  email: "E-mail address",
  password: "Password",
  submit: "Sign in",
  wrong:
    "The e-mail address or password is not right. After five tries a minute's wait follows, so that nobody can guess.",
  tooMany_one: "Too many tries. Wait {{count}} second and try again.",
  tooMany_other: "Too many tries. Wait {{count}} seconds and try again.",
  refused: "Signing in was refused.",
  noPassword: "Lost your password? Your administrator can set a new one.",
  nowhere:
    "You no longer belong to the company that you were signed in at. Sign in again if you work at another one, or ask for an invitation.",
} as const;
