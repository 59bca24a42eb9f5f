import { createHash } from "node:crypto";
import { PAGE_STYLE } from "../pay-links/page-style.ts";

/** The look of the public pages, and fields for a form. Inlined, so that the policy can name it by its hash. */
export const SETUP_STYLE = `${PAGE_STYLE}
main{max-width:32rem}.top{max-width:32rem}
.field{margin:1.1rem 0 0}
label{display:block;font-weight:600}
input{display:block;width:100%;min-height:3rem;margin:.35rem 0 0;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--ground);color:inherit;font:inherit}
input[aria-invalid]{border:2px solid var(--bad)}
.hint,.fault{margin:.3rem 0 0;font-size:.9rem}.hint{color:var(--soft)}.fault{color:var(--bad);font-weight:600}
form button{margin-top:1.6rem}`;

/** The page runs no script and shows itself nowhere else; its one style is named by its hash. */
export const SETUP_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(SETUP_STYLE).digest("base64")}'`,
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
