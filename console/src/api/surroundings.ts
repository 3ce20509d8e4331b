/** What the console takes from the browser: clock, chance and the network, named in one place. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** New on each call; names one act, so that a repeated request does it once. */
  readonly newKey: () => string;
}

/** The browser's own. */
export const surroundings: Surroundings = {
  fetch: (input, init) => fetch(input, init),
  nowMs: () => Date.now(),
  newKey: () => `console-${crypto.randomUUID()}`,
};
