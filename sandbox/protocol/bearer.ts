/** The credential in an `Authorization` header, whoever's it is; null when there is none. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer (\S+)$/i.exec(header ?? "")?.[1] ?? null;
}
