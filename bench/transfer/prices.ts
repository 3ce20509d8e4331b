/** Dollars for one of each, list prices of a large region; what is modelled and not counted is said where it is used. */
export const prices = {
  stateTransition: 0.025 / 1_000,
  invocation: 0.2 / 1_000_000,
  gibSecond: 0.000_016_666_7,
  writeUnit: 0.625 / 1_000_000,
  readUnit: 0.125 / 1_000_000,
} as const;

/** Memory of a step's function, in GiB: as lib/constructs/door-function.ts sets it. */
export const functionGib = 0.5;

/** Model, not measurement: how long a step waits for one answer, and what each invocation takes besides, in seconds. */
export const modelledSeconds = { memberCall: 0.05, tableRequest: 0.005, invocation: 0.02 } as const;
