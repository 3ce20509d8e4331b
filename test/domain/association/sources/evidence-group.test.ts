import { describe, expect, it } from '@jest/globals';
import { addGroup, type EvidenceGroup, inTellingOrder } from '../../../../domain/association/sources/evidence-group.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const aGroup = (members: readonly number[], strength = 100, detail = 'd'): EvidenceGroup => ({
  source: 0,
  relation: 0,
  members,
  strength,
  detail,
});
const resources = Array.from({ length: 100 }, (_, n) => aKnownResource(`r${n}`));

function rowsOf(group: EvidenceGroup, room: number) {
  const rows: string[] = [];
  const taken = addGroup(group, resources, { add: ({ a, b }) => rows.push(`${a}-${b}`) }, room);
  return { rows, taken };
}

describe('addGroup', () => {
  it('adds all pairs, the smaller node first, and says how many', () => {
    expect(rowsOf(aGroup([5, 2, 9]), 10)).toEqual({ rows: ['2-5', '5-9', '2-9'], taken: 3 });
  });

  it('adds a ring for a group above 64, or where there is no room', () => {
    const large = Array.from({ length: 65 }, (_, n) => n);

    expect(rowsOf(aGroup(large), 1e6)).toMatchObject({ taken: 0, rows: { length: 260 } });
    expect(rowsOf(aGroup(large.slice(0, 20)), 100)).toMatchObject({ taken: 0, rows: { length: 80 } });
  });
});

describe('inTellingOrder', () => {
  it('leaves out what says nothing and begins with the strongest, then the smallest', () => {
    const groups = [aGroup([1, 2, 3], 9, 'x'), aGroup([1], 99), aGroup([1, 2], 0), aGroup([1, 2], 9, 'y'), aGroup([4, 5, 6], 80, 'z')];

    expect(inTellingOrder(groups).map(({ detail }) => detail)).toEqual(['z', 'y', 'x']);
  });
});
