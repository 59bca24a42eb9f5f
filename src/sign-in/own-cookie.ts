export type OwnCookie = "session_token" | "two_factor";

/**
 * What sign-in's cookies of this name carry, without the signature, which is not checked here: a session, or the challenge
 * between password and code. A browser sends one; whoever writes the header by hand may send several.
 */
export function ownCookies({ headers }: Request, name: OwnCookie): string[] {
  return (headers.get("cookie") ?? "").split(/; ?/).flatMap((pair) => {
    const [key = "", value = ""] = pair.split("=", 2);
    if (key.trim().replace(/^__Secure-/, "") !== `voldaan.${name}`) return [];
    const [carried] = value.split(/\.|%2E/i, 1);
    return carried ? [carried] : [];
  });
}
