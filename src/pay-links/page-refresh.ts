import { createHash } from "node:crypto";
import { html } from "ghtml";

/**
 * Looks again after 2 seconds, then each time half as long again, up to a minute: most payments are confirmed within
 * seconds, some take hours. The count lives in the history entry, which a reload keeps and which sends nothing anywhere.
 */
const REFRESH_SCRIPT =
  "const n=(history.state??0)+1;history.replaceState(n,'');setTimeout(()=>location.reload(),Math.min(2e3*1.5**(n-1),6e4))";

/** Without scripts the interval cannot grow; ten seconds bothers neither the reader nor the server much. */
const SECONDS_WITHOUT_SCRIPT = "10";

/** The source expression that lets exactly this script through. */
export const REFRESH_SCRIPT_SOURCE = `'sha256-${createHash("sha256").update(REFRESH_SCRIPT).digest("base64")}'`;

/** What makes a page look again by itself; for its head. */
export function pageRefresh(): string {
  return html`<script>!${REFRESH_SCRIPT}</script><noscript><meta http-equiv="refresh" content="${SECONDS_WITHOUT_SCRIPT}"></noscript>`;
}
