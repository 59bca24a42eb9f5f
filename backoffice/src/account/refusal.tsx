import { Alert } from "@mantine/core";
import { ApiProblem } from "../api/api.ts";
import type { account } from "../language/en/account.ts";
import { type Text, useLanguage } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";

type Known = keyof typeof account.refusals;

const KNOWN: readonly Known[] = [
  "INVALID_PASSWORD",
  "INVALID_CODE",
  "PASSWORD_TOO_SHORT",
  "PASSWORD_TOO_LONG",
  "TOO_MANY",
  "PASSKEY_CANCELED",
  "PASSKEY_EXISTS",
  "USER_NOT_VERIFIED",
  "CHALLENGE_NOT_FOUND",
];

/** Why something of one's own account was refused, in the reader's language. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useLanguage();
  if (!error) return null;
  return (
    <Alert color="red" role="alert">
      {refusalText(error, t)}
    </Alert>
  );
}

function refusalText(error: unknown, t: Text): string {
  const known = error instanceof ApiProblem ? KNOWN.find((code) => code === error.code) : undefined;
  return known === undefined ? sentenceOf(error, t) : t(`account.refusals.${known}`);
}
