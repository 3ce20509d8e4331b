const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** An instant (RFC 3339) as `2026-11-23 10:00:00 UTC`; other text as it is. */
export function instantText(instant: string): string {
  const [matched, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(instant) ?? [];
  return matched === undefined ? instant : `${day} ${time} UTC`;
}

/** A time range as days where both ends are midnight-free enough to read: `2026-10-24 to 2026-11-23`. */
export function rangeText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from.slice(0, 10)} to ${to.slice(0, 10)}`;
}

/** How long, to the two largest units: `2 d 3 h`, `14 min 5 s`, `420 ms`. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.max(0, Math.round(ms))} ms`;
  const seconds = Math.floor(ms / 1_000);
  if (ms < minuteMs) return `${seconds} s`;
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min ${seconds % 60} s`;
  const hours = Math.floor(ms / hourMs);
  if (ms < dayMs) return `${hours} h ${Math.floor(ms / minuteMs) % 60} min`;
  return `${Math.floor(ms / dayMs)} d ${hours % 24} h`;
}
