/**
 * Waits for SIGTERM or SIGINT. A terminal and npm each pass one on, so later ones are ignored: the end has begun, and
 * `kill -9` is there for whoever cannot wait.
 */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
