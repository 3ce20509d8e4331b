import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { DeadLetter } from '../../../domain/events/dead-letter.js';
import { countedDeadLetters } from '../../../lambdas/wrappers/counted-dead-letters.js';
import { metrics } from '../../../lambdas/wrappers/metrics.js';

describe('countedDeadLetters', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('counts a letter once it is kept', async () => {
    const added = jest.spyOn(metrics, 'addMetric').mockReturnThis();
    const kept: DeadLetter[] = [];
    const letter = { code: 'EventLate' } as unknown as DeadLetter;

    await countedDeadLetters({ send: async (one) => void kept.push(one) }).send(letter);
    await expect(countedDeadLetters({ send: () => Promise.reject(new Error('full')) }).send(letter)).rejects.toThrow('full');

    expect(kept).toEqual([letter]);
    expect(added.mock.calls).toEqual([['RefusedEvents', 'Count', 1]]);
  });
});
