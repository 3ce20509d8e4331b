import { describe, expect, test } from '@jest/globals';
import { ConditionFailedError, ContentionError, InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { deadLetterOf, eventCharactersMax, isRefusal } from '../../../domain/events/dead-letter.js';
import { EventLateError } from '../../../domain/events/errors.js';

const refused = { subscription: 'RequestPurchase', receivedAt: '2026-11-23T10:00:00.000Z', correlationId: 'cor_1', event: '{"a":1}' };
const bytesMax = 262_144;

describe('deadLetterOf', () => {
  test('says why, with code and message, beside the event as it came', () => {
    const letter = deadLetterOf(refused, new EventLateError('Too late.'));

    expect(letter).toEqual({ reason: { code: 'EventLate', message: 'Too late.', errors: [] }, ...refused, eventCharacters: 7 });
  });

  test('names every bad field, and never its value', () => {
    const problem = { field: 'detail.data', value: 'the-sent-value', rule: 'must be an object', remedy: 'Send one' };

    const { reason } = deadLetterOf(refused, new InvalidInputError([problem, problem]));

    expect(reason.errors).toHaveLength(2);
    expect(reason.errors[0]).toEqual({ field: 'detail.data', rule: 'must be an object', remedy: 'Send one' });
    expect(JSON.stringify(reason)).not.toContain('the-sent-value');
  });

  test('stays below the size of a message, whatever the sender wrote', () => {
    const huge = '\u0001'.repeat(1_000_000);
    const problems = Array.from({ length: 20 }, () => ({ field: huge, rule: huge, remedy: huge }));

    const letter = deadLetterOf({ ...refused, event: huge }, new InvalidInputError(problems));

    expect(letter.event).toHaveLength(eventCharactersMax);
    expect(letter.eventCharacters).toBe(1_000_000);
    expect(Buffer.byteLength(JSON.stringify(letter))).toBeLessThan(bytesMax);
  });
});

describe('isRefusal', () => {
  test.each([
    ['what is not there', new NotFoundError('listing', 'lst_1'), true],
    ['a late event', new EventLateError('late'), true],
    ['two writers', new ContentionError('busy'), false],
    ['a race lost', new ConditionFailedError([0]), false],
    ['a defect', new TypeError('a defect'), false],
    ['text', 'text', false],
  ])('of %s', (_what, error, expected) => {
    expect(isRefusal(error)).toBe(expected);
  });
});
