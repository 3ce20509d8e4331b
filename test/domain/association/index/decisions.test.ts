import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decisionsOf, pairKey } from '../../../../domain/association/index/decisions.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const resources = ['a', 'b', 'c'].map((name) => aKnownResource(name));
const [a = '', b = '', c = ''] = resources.map(({ arn }) => arn);

describe('pairKey', () => {
  test('is one number for a pair, whichever is named first, and another for every other pair', () => {
    const node = fc.nat(999);
    fc.assert(
      fc.property(node, node, node, node, (one, other, third, fourth) => {
        const isSame = [one, other].sort().join() === [third, fourth].sort().join();
        expect(pairKey(one, other, 1_000) === pairKey(third, fourth, 1_000)).toBe(isSame);
      }),
    );
  });
});

describe('decisionsOf', () => {
  test('reads verdicts between positions of resources', () => {
    const { verdicts, together, apart } = decisionsOf(
      [
        { a: b, b: a, verdict: 'accepted' },
        { a: b, b: c, verdict: 'rejected' },
      ],
      resources,
    );

    expect(together).toEqual([[0, 1]]);
    expect(apart).toEqual([[1, 2]]);
    expect([verdicts.get(pairKey(0, 1, 3)), verdicts.get(pairKey(1, 2, 3)), verdicts.get(pairKey(0, 2, 3))]).toEqual([1, 0, undefined]);
  });

  test('the last verdict on a pair holds, whichever end was named first', () => {
    const { together, apart } = decisionsOf(
      [
        { a, b, verdict: 'accepted' },
        { a: b, b: a, verdict: 'rejected' },
      ],
      resources,
    );

    expect([together, apart]).toEqual([[], [[0, 1]]]);
  });

  test('leaves out what is gone, and a resource and itself', () => {
    const { verdicts } = decisionsOf(
      [
        { a, b: 'arn:aws:test:gone', verdict: 'accepted' },
        { a, b: a, verdict: 'accepted' },
      ],
      resources,
    );

    expect(verdicts.size).toBe(0);
  });
});
