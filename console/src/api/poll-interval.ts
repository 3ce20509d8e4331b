const shortestMs = 1_000;
const longestMs = 15_000;
const growth = 1.4;

/** Milliseconds until a read is worth another try: longer the more often in a row it has answered the same. */
export function pollIntervalMs(unchanged: number): number {
  return Math.min(longestMs, Math.round(shortestMs * growth ** unchanged));
}
