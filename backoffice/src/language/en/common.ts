export const common = {
  cancel: "Cancel",
  close: "Close",
  copied: "Copied",
  loadMore: "Load more",
  refresh: "Refresh",
  retry: "Try again",
  optional: "optional",
  loading: "Loading",
  from: "From",
  to: "To",
  clearFrom: "Clear the first day",
  clearTo: "Clear the last day",
} as const;
