import { expect, test } from '@jest/globals';
import type { DeadLetter } from '../../domain/events/dead-letter.js';
import type { DeadLetters } from '../../domain/ports/dead-letters.js';

/** A place for dead letters, and a look into it. */
export interface DeadLettersUnderTest {
  readonly port: DeadLetters;
  readonly kept: () => Promise<readonly unknown[]>;
}

const letter: DeadLetter = {
  reason: { code: 'EventLate', message: 'Too late.', errors: [{ field: 'detail', rule: 'must be', remedy: 'Send it' }] },
  subscription: 'RequestPurchase',
  receivedAt: '2026-11-23T10:00:00.000Z',
  correlationId: 'cor_1',
  event: '{"detail":"\u00e9 \\u0001 \\"quoted\\""}',
  eventCharacters: 26,
};

/** What every place for dead letters does. */
export function deadLettersContract(underTest: () => DeadLettersUnderTest): void {
  test('keeps letters whole, each as often as it is sent', async () => {
    const { port, kept } = underTest();

    await port.send(letter);
    await port.send(letter);
    await port.send({ ...letter, subscription: 'StartTransfer' });

    const found = await kept();
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining([letter, letter, { ...letter, subscription: 'StartTransfer' }]));
  });
}
