/**
 * Loaded before a program that is measured (`node --expose-gc --import`): at each message from the benchmark it collects
 * the garbage and says what is in use after that.
 */
process.on("message", () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
