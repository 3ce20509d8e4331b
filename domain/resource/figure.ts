import type { Instant } from '../ports/clock.js';

/** What is measured of a cloud resource beside its cost. */
export const figureNames = ['requests', 'errors', 'uptime'] as const;
export type FigureName = (typeof figureNames)[number];

/** Length of a period of measurement. */
export const figurePeriodSeconds = 3_600;

/** One period of one resource in which something was measured: a count for `requests` and `errors`, 1 (up) or 0 (failed) for `uptime`. */
export interface FigurePoint {
  readonly arn: string;
  readonly figure: FigureName;
  /** Begin of the period. */
  readonly at: Instant;
  readonly value: number;
}

/** A half-open span of time. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}
