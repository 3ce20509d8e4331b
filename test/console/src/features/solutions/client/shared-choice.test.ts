import { describe, expect, it } from '@jest/globals';
import { keptBehind, sharedMembers } from '../../../../../../console/src/features/solutions/client/shared-choice.js';
import { aMember, arnOf, aSeedMember } from '../../../../../support/a-solution-member.js';

const members = [aSeedMember(), aMember('a'), ...['key', 'bus', 'nat', 'zone'].map((id) => aMember(id, { isShared: true }))];
const shared = sharedMembers(
  members,
  new Set(['res_seed', 'res_a', 'res_key']),
  new Map([
    ['res_key', 'keep'],
    ['res_bus', 'keep'],
    ['res_nat', 'grant'],
  ]),
);

describe('sharedMembers', () => {
  it('tells of each shared service what becomes of it: what is chosen moves along', () => {
    expect(shared.map(({ member, choice }) => [member.name, choice])).toEqual([
      ['key', 'move'],
      ['bus', 'keep'],
      ['nat', 'grant'],
      ['zone', undefined],
    ]);
  });
});

describe('keptBehind', () => {
  it('tells what stays, and what of it is granted', () => {
    expect(keptBehind(shared)).toEqual({
      resourceIds: ['res_bus', 'res_nat'],
      leftBehind: [arnOf('bus'), arnOf('nat')],
      accessGranted: [arnOf('nat')],
    });
  });
});
