import type { ObservationSink } from './observation-sink.js';

/** Keeps nothing: for a reader of which only the reading matters. */
export const silentSink: ObservationSink = {
  endpoint: () => 1,
  observe: () => undefined,
  lease: () => undefined,
  session: () => undefined,
  coverage: () => undefined,
  item: () => undefined,
};
