/** RFC 3339 UTC with milliseconds, e.g. `2026-11-23T10:00:00.000Z`; sorts as text. */
export type Instant = string;

/** Source of time. */
export interface Clock {
  now(): Instant;
}

/** The instant `seconds` (may be negative or fractional) after `instant`. */
export function plusSeconds(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + Math.round(seconds * 1000)).toISOString();
}

/** Seconds from `earlier` to `later`; negative when `later` is before. */
export function secondsBetween(earlier: Instant, later: Instant): number {
  return (Date.parse(later) - Date.parse(earlier)) / 1000;
}

/** Seconds and milliseconds of a UTC day. */
export const secondsOfDay = 86_400;
export const millisecondsOfDay = 86_400_000;

/** The instant so many seconds after 1970 (may be fractional). */
export function instantOfSeconds(seconds: number): Instant {
  return new Date(seconds * 1_000).toISOString();
}
