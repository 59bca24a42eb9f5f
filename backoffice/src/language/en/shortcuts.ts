export const shortcuts = {
  title: "Keyboard shortcuts",
  palette: "Search, go to, or do",
  goTo: "Go to {{destination}}",
  does: {
    search: "Search on this screen",
    newInvoice: "New invoice",
    help: "Show the keyboard shortcuts",
  },
  inList: {
    next: "In a list: next row",
    previous: "In a list: previous row",
    pick: "In a list: pick the row, or let it go",
  },
  singleKeys: "Shortcuts of single keys",
  singleKeysHint: "Switch them off when you dictate, or press keys by accident. Remembered in this browser.",
} as const;
