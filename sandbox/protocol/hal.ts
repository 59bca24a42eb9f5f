/** The media type of every answer, errors included. */
export const HAL_JSON = "application/hal+json";

export type Link = { readonly href: string; readonly type: string };

/** A link to another resource of the API. */
export function toJson(href: string): Link {
  return { href, type: HAL_JSON };
}

/** A link to a page for people. */
export function toPage(href: string): Link {
  return { href, type: "text/html" };
}

/** A link to Mollie's own documentation: the one thing the sandbox does not stand in for. */
export function documentation(page: string): Link {
  return toPage(`https://docs.mollie.com/reference/${page}`);
}

/** An instant as Mollie writes it: ISO 8601, whole seconds, UTC as `+00:00`. */
export function mollieTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}+00:00`;
}
