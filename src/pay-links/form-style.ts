/** Fields of a form, beside the pages' own look (`page-style.ts`). */
export const FORM_STYLE = `
.field{margin:.8rem 0 0}
label{display:block;font-weight:600}
input{display:block;width:100%;min-height:3rem;margin:.35rem 0 0;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--ground);color:inherit;font:inherit}
input[aria-invalid]{border:2px solid var(--bad)}
.hint,.fault{margin:.3rem 0 0;font-size:.9rem}.hint{margin-top:.45rem;color:var(--soft)}.fault{color:var(--bad);font-weight:600}
`.trim();
