export const common = {
  cancel: "Cancel",
  close: "Close",
  copied: "Copied",
  loadMore: "Load more",
  refresh: "Refresh",
  retry: "Try again",
  optional: "optional",
  loading: "Loading",
} as const;
