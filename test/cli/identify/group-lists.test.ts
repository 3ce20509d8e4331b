import { describe, expect, it } from '@jest/globals';
import { groupLists } from '../../../cli/identify/group-lists.js';
import { aKnownResource } from '../../support/an-association-index.js';

const resources = ['e', 'd', 'c', 'b', 'a'].map((name) => aKnownResource(name));
const names = (lists: readonly (readonly string[])[]) => lists.map((arns) => arns.map((arn) => arn.at(-1)));

describe('groupLists', () => {
  it('lists each group in order, the largest first, and nothing that is in none', () => {
    expect(names(groupLists({ resources }, Int32Array.of(0, 1, 1, -1, 1)))).toEqual([['a', 'c', 'd'], ['e']]);
    expect(names(groupLists({ resources }, Int32Array.of(7, 7, 2, 2, -1)))).toEqual([
      ['b', 'c'],
      ['d', 'e'],
    ]);
  });
});
