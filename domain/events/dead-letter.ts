import { ConditionFailedError, ConveyanceError, type FieldProblem, InvalidInputError } from '../errors.js';
import type { Instant } from '../ports/clock.js';

/** A letter stays below the 256 KiB of a message even when each character takes six bytes in it. */
export const eventCharactersMax = 35_000;
const errorsMax = 10;
const textCharactersMax = 200;

/** One bad field of an event; its value is never told, because it may be anybody's secret. */
export type EventProblem = Omit<FieldProblem, 'value'>;

/** An event that is refused for good, and why: what an operator needs to tell its producer. */
export interface DeadLetter {
  readonly reason: { readonly code: string; readonly message: string; readonly errors: readonly EventProblem[] };
  /** Which subscription refused it. */
  readonly subscription: string;
  readonly receivedAt: Instant;
  readonly correlationId: string;
  /** As received, at most 35,000 characters of it. */
  readonly event: string;
  /** Characters as received: more than `event` has when it was cut. */
  readonly eventCharacters: number;
}

/** What was refused, as it came. */
export type RefusedEvent = Pick<DeadLetter, 'subscription' | 'receivedAt' | 'correlationId' | 'event'>;

/** The letter about an event that failed with this error; names of an event's fields are the sender's, so they are cut as well. */
export function deadLetterOf({ event, ...refused }: RefusedEvent, error: ConveyanceError): DeadLetter {
  const problems = error instanceof InvalidInputError ? error.problems.slice(0, errorsMax) : [];
  const errors = problems.map(({ field, rule, remedy }) => ({ field: cut(field), rule: cut(rule), remedy: cut(remedy) }));
  const reason = { code: error.code, message: cut(error.message), errors };
  return { reason, ...refused, event: event.slice(0, eventCharactersMax), eventCharacters: event.length };
}

function cut(text: string): string {
  return text.slice(0, textCharactersMax);
}

/** True when the same event would fail the same way again. A condition that was false is a race lost: the next look sees what the other wrote. */
export function isRefusal(error: unknown): error is ConveyanceError {
  return error instanceof ConveyanceError && !error.retryable && !(error instanceof ConditionFailedError);
}
