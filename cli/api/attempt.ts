import { type ApiCall, type ApiReply, isRepeatable } from './api-call.js';

/** How one try of a call went: a reply, or none, because it was never sent, broken off, too slow, or interrupted. */
export type Attempt = { readonly reply: ApiReply } | { readonly failure: 'not-sent' | 'broken-off' | 'timed-out' | 'interrupted' };

/** How often a call is tried. */
export const attemptsMax = 3;
const firstPauseMs = 500;
const pauseMsMax = 10_000;
const busy = new Set([429, 502, 503, 504]);
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Milliseconds until the next try, or undefined when this one is the last word. */
export function pauseBeforeNext(call: ApiCall, attempt: Attempt, tried: number): number | undefined {
  if (tried >= attemptsMax || !isRepeatable(call)) return undefined;
  const pauseMs = firstPauseMs * 2 ** (tried - 1);
  if ('failure' in attempt) return isWorthRepeating(attempt.failure, call) ? pauseMs : undefined;
  const { status, headers } = attempt.reply;
  const waitsForFirst = tried > 1 && codeOf(attempt.reply) === 'IdempotencyInProgress';
  if (!busy.has(status) && !waitsForFirst) return undefined;
  return Math.min(retryAfterMs(headers) ?? pauseMs, pauseMsMax);
}

/** What the server asks to wait, when it says so in seconds. */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : undefined;
}

/** Sorts what `fetch` throws. */
export function failureOf(error: unknown, isInterrupted: boolean): Extract<Attempt, { failure: unknown }> {
  if (isInterrupted) return { failure: 'interrupted' };
  if ((error as { readonly name?: unknown }).name === 'TimeoutError') return { failure: 'timed-out' };
  return { failure: neverSent.has(causeOf(error)) ? 'not-sent' : 'broken-off' };
}

/** A change that took too long may still be under way: its person decides, and has the key. */
function isWorthRepeating(failure: string, { method }: ApiCall): boolean {
  if (failure === 'timed-out') return method === 'GET';
  return failure !== 'interrupted';
}

function codeOf({ body }: ApiReply): unknown {
  return (body as { readonly code?: unknown } | undefined)?.code;
}

/** Node names the cause of a failed connection; of several addresses tried, the first one's. */
function causeOf(error: unknown): string {
  const cause = (error as { readonly cause?: { readonly code?: string; readonly errors?: readonly { readonly code?: string }[] } }).cause;
  return cause?.code ?? cause?.errors?.[0]?.code ?? '';
}
