import { styleSource } from "../pay-links/brand-style.ts";
import { FORM_STYLE } from "../pay-links/form-style.ts";
import { PAGE_STYLE_SOURCE } from "../pay-links/page-style.ts";

/** Beside the look of the public pages: fields, in a column that is not wider than they need. */
export const SETUP_STYLE = `${FORM_STYLE}
main,.top{max-width:32rem}.field{margin-top:1.1rem}form button{margin-top:1.6rem}`;

/** The page runs no script and shows itself nowhere else; its styles are named by their hashes. */
export const SETUP_CSP = [
  "default-src 'none'",
  `style-src ${PAGE_STYLE_SOURCE} ${styleSource(SETUP_STYLE)}`,
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
