/** A line of CSV as RFC 4180 writes it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** The first line. A byte-order mark before it tells spreadsheets that what follows is UTF-8. */
export function csvHeadLine(columns: readonly string[]): string {
  return `\uFEFF${csvLine(columns)}`;
}

/**
 * A spreadsheet runs a text that begins like a formula, and a customer chooses their own name; an apostrophe before it
 * makes it a text (https://owasp.org/www-community/attacks/CSV_Injection). A number below zero stays the number it is.
 */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
