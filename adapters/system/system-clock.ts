import type { Clock, Instant } from '../../domain/ports/clock.js';

/** The machine's own clock. */
export class SystemClock implements Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}
