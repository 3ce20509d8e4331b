/** Milliseconds after which something has hung: far more than anything takes on a busy machine, and less than jest gives a test, so that what is told is the step that waits. */
export const hangMsMax = 120_000;
