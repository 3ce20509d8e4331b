/** Seconds of the longest window that a line of a log may stand for; flow logs aggregate for up to 10 minutes. */
const windowSecondsMax = 3_600;

/** The last second that a column of 32 bits holds (in 2106). */
const secondsMax = 0xffff_ffff;

const instantPattern = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/;

/** Epoch seconds of an RFC 3339 instant (`Z` where it names no offset, as balancers write); undefined for other text and other calendars. */
export function epochSecondsOf(text: string): number | undefined {
  const match = instantPattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  const millis = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(millis);
  const isDay = date.getUTCDate() === day && date.getUTCMonth() === month - 1 && date.getUTCFullYear() === year;
  const isReal = isDay && hour < 24 && minute < 60 && second < 60;
  const seconds = millis / 1_000 - offsetSeconds(match[7] ?? 'Z');
  return isReal && isEpochSeconds(seconds) ? seconds : undefined;
}

/** True of a whole number of seconds from 1970 that a 32-bit column holds. */
export function isEpochSeconds(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= secondsMax;
}

/** True of a window that a line of a log may stand for: in order, and no longer than an hour. */
export function isWindow(first: number, last: number): boolean {
  return first >= 0 && last <= secondsMax && first <= last && last - first <= windowSecondsMax;
}

function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
  const seconds = Number(offset.slice(1, 3)) * 3_600 + Number(offset.slice(-2)) * 60;
  return offset.startsWith('-') ? -seconds : seconds;
}
