import { describe, expect, it } from '@jest/globals';
import { groupingTagKeys, looksMax, memberGroups } from '../../../../../../console/src/features/solutions/client/member-group.js';
import { aMember } from '../../../../../support/a-solution-member.js';

const instances = ['a', 'b'].map((id) => aMember(id, { tags: { app: 'shop', Name: id, all: 'x' } }));
const members = [...instances, aMember('c', { type: 'EBS volume', tags: { app: 'office', Name: 'c', all: 'x' } })];

describe('memberGroups', () => {
  it('puts members of one type together, the most first, each group under a letter of its own', () => {
    expect(memberGroups(members, { by: 'type' })).toEqual([
      { label: 'EC2 instance', letter: 'E', look: 0, resourceIds: ['res_a', 'res_b'] },
      { label: 'EBS volume', letter: 'B', look: 1, resourceIds: ['res_c'] },
    ]);
  });

  it('puts members with one value of a tag together, and those without last', () => {
    const groups = memberGroups([...members, aMember('d'), aMember('e'), aMember('f')], { by: 'tag', key: 'app' });
    expect(groups.map(({ label, resourceIds }) => [label, resourceIds.length])).toEqual([
      ['shop', 2],
      ['office', 1],
      ['Other', 3],
    ]);
  });

  it('has a look and a letter for each group, however many values there are', () => {
    const many = Array.from({ length: 40 }, (_, index) => aMember(`m${index}`, { tags: { app: `app-${index}` } }));
    const groups = memberGroups(many, { by: 'tag', key: 'app' });
    expect(groups).toHaveLength(looksMax);
    expect(new Set(groups.map(({ letter }) => letter)).size).toBe(looksMax);
    expect(groups.at(-1)).toMatchObject({ label: 'Other', look: looksMax - 1 });
    expect(groups.flatMap(({ resourceIds }) => resourceIds)).toHaveLength(40);
  });
});

describe('groupingTagKeys', () => {
  it('offers what tells members apart: not what all share, nor what names each', () => {
    expect(groupingTagKeys(members)).toEqual(['app']);
    expect(groupingTagKeys([...members, aMember('d')])).toEqual(['all', 'app']);
  });
});
