import { undoWindowSecondsMax } from '../../../../../domain/listing/listing.js';

/** Seconds of the units in which a person gives an undo window, largest first. */
export const undoUnits = { days: 86_400, hours: 3_600, minutes: 60, seconds: 1 } as const;
export type UndoUnit = keyof typeof undoUnits;

/** An undo window as it is typed. */
export interface UndoWindow {
  readonly count: string;
  readonly unit: UndoUnit;
}

/** An undo window in the largest unit that tells it exactly, though a day as 24 hours. */
export function undoWindowOf(seconds: number): UndoWindow {
  const isExact = (unit: UndoUnit) => seconds % undoUnits[unit] === 0 && (unit !== 'days' || seconds > undoUnits.days);
  const unit = (Object.keys(undoUnits) as UndoUnit[]).find(isExact) ?? 'seconds';
  return seconds === 0 ? { count: '0', unit: 'hours' } : { count: String(seconds / undoUnits[unit]), unit };
}

/** Its seconds; undefined where it is no whole number or longer than a listing may agree on. */
export function undoWindowSeconds({ count, unit }: UndoWindow): number | undefined {
  if (!/^\d{1,6}$/.test(count.trim())) return undefined;
  const seconds = Number(count.trim()) * undoUnits[unit];
  return seconds <= undoWindowSecondsMax ? seconds : undefined;
}

/** What is wrong with it, and how to mend it; undefined for a good one. */
export function undoWindowProblem(window: UndoWindow): string | undefined {
  if (undoWindowSeconds(window) !== undefined) return undefined;
  const most = Math.floor(undoWindowSecondsMax / undoUnits[window.unit]);
  return `An undo window is a whole number from 0 to ${most.toLocaleString('en-US')} ${window.unit}. Write one of these.`;
}
