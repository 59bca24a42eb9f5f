import { pageHeaders } from "../page-headers.ts";

/** Shown by the browser or saved under its name; private like the page that it came from. */
export function documentHeaders(name: string): Record<string, string> {
  return {
    ...pageHeaders({ checkoutOrigins: [] }),
    "content-type": "application/pdf",
    "content-disposition": `inline; filename="${name}"`,
  };
}
