import { describe, expect, it } from '@jest/globals';
import { graphOf } from '../../../../../../console/src/features/solutions/client/graph-of.js';
import { memberGroups } from '../../../../../../console/src/features/solutions/client/member-group.js';
import { aMember, aSeedMember } from '../../../../../support/a-solution-member.js';

const members = [
  aSeedMember(),
  aMember('a', { confidence: 0.9 }),
  aMember('b', { confidence: 0.6, type: 'EBS volume' }, ['a']),
  aMember('c', {}, ['gone']),
];
const groups = memberGroups(members, { by: 'type' });

describe('graphOf', () => {
  it('has an edge for each step of each path, told once, as wide as what it reaches is sure', () => {
    expect(graphOf(members, groups).edges).toEqual([
      { from: 'res_seed', to: 'res_a', confidence: 0.9 },
      { from: 'res_a', to: 'res_b', confidence: 0.6 },
    ]);
  });

  it('has every member as a node with its group, also one whose path is not known', () => {
    expect(graphOf(members, groups).nodes).toEqual([
      { id: 'res_a', group: 0 },
      { id: 'res_b', group: 1 },
      { id: 'res_c', group: 0 },
      { id: 'res_seed', group: 0 },
    ]);
  });

  it('does not depend on the order of members', () => {
    expect(graphOf([...members].reverse(), groups)).toEqual(graphOf(members, groups));
  });
});
