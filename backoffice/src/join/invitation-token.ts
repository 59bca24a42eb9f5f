/** In this tab only, and until it is closed: signing in on the way leads through pages without the link's end. */
const KEY = "voldaan.invitation";

/** The token of the link that led here, now or before signing in; null when none did. */
export function invitationToken(hash: string): string | null {
  if (hash !== "") sessionStorage.setItem(KEY, hash);
  return sessionStorage.getItem(KEY);
}

/** An invitation that was accepted leads nowhere. */
export function forgetInvitation(): void {
  sessionStorage.removeItem(KEY);
}
