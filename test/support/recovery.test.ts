import { expect, it } from '@jest/globals';
import { aKnownResource } from './an-association-index.js';
import { recoveries } from './recovery.js';

const resources = ['a', 'b', 'c', 'd', 'nobody'].map((name) => aKnownResource(name));
const arn = (at: number) => resources[at]?.arn ?? '';
const architecture = (name: string, ...members: readonly number[]) => ({ name, members: members.map(arn), unread: [], notMade: [] });
const account = { resources, architectures: [architecture('one', 0, 1), architecture('two', 2, 3)] };

it('counts members of the largest share and foreign ones, and nobody’s not at all', () => {
  expect(recoveries([0, 0, 1, 0, 1], account)).toEqual([
    { name: 'one', members: 2, found: 2, foreign: 1, isExact: false },
    { name: 'two', members: 2, found: 1, foreign: 2, isExact: false },
  ]);
});

it('is exact where nobody else is there, and finds nothing where nothing is grouped', () => {
  expect(recoveries([0, 0, 1, 1, 1], account).map(({ isExact }) => isExact)).toEqual([true, true]);
  expect(recoveries([-1, -1, -1, -1, -1], account).map(({ found }) => found)).toEqual([0, 0]);
});
