import { secondsOfDay } from '../../ports/clock.js';

/** Older evidence from logs than this counts as this old. */
const ageDaysMax = 3_650;

/** What is left of one event by its age in whole days: halves with every half-life; in 1/16 events, so that sums are whole numbers. */
export function remainderByDay(halfLifeDays: number): Float64Array {
  return Float64Array.from({ length: ageDaysMax + 1 }, (_, day) => 16 * 0.5 ** (day / halfLifeDays));
}

/** Age in whole days, never negative: evidence from after `asOf` (clocks differ) is new. */
export function ageDays(asOf: number, last: number): number {
  return Math.min(ageDaysMax, Math.max(0, Math.floor((asOf - last) / secondsOfDay)));
}

/** A count of events on a saturating scale from 0 to 255: 24 for each doubling, full at about 1,600. */
export function countScale(sixteenths: number): number {
  return Math.min(255, Math.round(24 * Math.log2(1 + sixteenths / 16)));
}

/** The scale is full from fewer sixteenths than this. */
const scaledMax = 2 ** 15 - 1;

const scales = Uint8Array.from({ length: scaledMax + 1 }, (_, sixteenths) => countScale(sixteenths));

/** `countScale` of whole sixteenths, looked up: a million logarithms take longer than all else that is done with them. */
export function scaledCount(sixteenths: number): number {
  return scales[Math.min(scaledMax, sixteenths)] as number;
}
