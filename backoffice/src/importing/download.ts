/** Gives the reader a text as a file; it never leaves the browser. */
export function downloadText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // A browser that is still fetching it then has it in hand.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
