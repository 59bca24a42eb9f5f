/** The day that it is where the reader sits, `YYYY-MM-DD`: Sweden writes days like that. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE").format(new Date());
}
