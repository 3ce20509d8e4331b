import { type Clock, type Instant, plusSeconds } from '../../domain/ports/clock.js';

/** A clock that stands still until it is told otherwise. */
export class FixedClock implements Clock {
  constructor(private instant: Instant = '2026-11-23T10:00:00.000Z') {}

  now(): Instant {
    return this.instant;
  }

  /** Moves to exactly this instant. */
  set(instant: Instant): void {
    this.instant = instant;
  }

  /** Moves on by seconds (may be fractional). */
  advance(seconds: number): void {
    this.instant = plusSeconds(this.instant, seconds);
  }
}
