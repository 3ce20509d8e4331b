import { durationText } from '../../../shared/instant.js';

/** What is left until a deadline. */
export interface TimeLeft {
  /** To the second, for the eye; undefined when nothing is left. */
  readonly shown: string | undefined;
  /** To the minute, for the ear: it is told anew once a minute. */
  readonly spoken: string;
}

/** What is left at `nowMs` (since 1970) until a deadline. */
export function timeLeft(nowMs: number, deadline: string): TimeLeft {
  const leftMs = Date.parse(deadline) - nowMs;
  if (leftMs <= 0) return { shown: undefined, spoken: 'no time left' };
  const minutes = Math.floor(leftMs / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [unit(hours, 'hour'), unit(rest, 'minute')].filter((part) => part !== undefined);
  return { shown: durationText(leftMs), spoken: parts.length === 0 ? 'less than a minute left' : `${parts.join(' and ')} left` };
}

function unit(count: number, name: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
