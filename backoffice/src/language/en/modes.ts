export const modes = {
  testData: "Test data",
  liveData: "Live data",
  testKey: "a test key is connected: new invoices are test invoices",
  show: {
    test: "Show test data",
    live: "Show live data",
  },
} as const;
