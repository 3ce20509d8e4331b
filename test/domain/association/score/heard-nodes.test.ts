import { describe, expect, test } from '@jest/globals';
import type { DaysOfSource } from '../../../../domain/association/coverage/source-days.js';
import { heardNodes } from '../../../../domain/association/score/heard-nodes.js';

const resources = [{ awsAccountId: '111122223333' }, { awsAccountId: '444455556666' }];
const fortnight: DaysOfSource = {
  source: 'flow',
  awsAccountId: '111122223333',
  days: Array.from({ length: 14 }, (_, at) => 20_000 + at),
  lost: false,
};

describe('heardNodes', () => {
  test('are the resources of accounts with a fortnight of flow logs', () => {
    expect([...heardNodes(resources, [fortnight])]).toEqual([1, 0]);
  });

  test.each([
    ['a day is missing', { ...fortnight, days: fortnight.days.slice(1) }],
    ['records were lost', { ...fortnight, lost: true }],
    ['it is another log', { ...fortnight, source: 'resolver' as const }],
  ])('there are none where %s', (_what, days) => {
    expect([...heardNodes(resources, [days])]).toEqual([0, 0]);
  });
});
