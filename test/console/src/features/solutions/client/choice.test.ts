import { describe, expect, it } from '@jest/globals';
import { choiceFrom, isChoosable, toggled } from '../../../../../../console/src/features/solutions/client/choice.js';
import { aMember, aSeedMember } from '../../../../../support/a-solution-member.js';

const members = [aSeedMember(), aMember('a', { confidence: 0.9 }), aMember('b', { confidence: 0.69 })];

describe('choiceFrom', () => {
  it.each([
    [0, ['res_seed', 'res_a', 'res_b']],
    [0.69, ['res_seed', 'res_a', 'res_b']],
    [0.7, ['res_seed', 'res_a']],
    [0.95, ['res_seed']],
  ])('from %p chooses %p', (threshold, chosen) => {
    expect([...choiceFrom(members, threshold)]).toEqual(chosen);
  });
});

describe('choiceFrom', () => {
  it('leaves out what cannot be moved, and what others use too', () => {
    const some = [aSeedMember(), aMember('queue', { isMovable: false }), aMember('key', { isShared: true }), aMember('a')];
    expect([...choiceFrom(some, 0)]).toEqual(['res_seed', 'res_a']);
  });
});

describe('isChoosable', () => {
  it('is true of what can be moved, but for the seed, which is chosen anyway', () => {
    expect([aSeedMember(), aMember('queue', { isMovable: false }), aMember('key', { isShared: true })].map(isChoosable)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('toggled', () => {
  it('puts in and takes out, and keeps the seed', () => {
    const [seed, a] = members;
    const before = new Set(['res_seed', 'res_a']);
    expect([...toggled(before, a as (typeof members)[0])]).toEqual(['res_seed']);
    expect([...toggled(before, aMember('b'))]).toEqual(['res_seed', 'res_a', 'res_b']);
    expect([...toggled(before, seed as (typeof members)[0])]).toEqual(['res_seed', 'res_a']);
    expect([...toggled(before, aMember('queue', { isMovable: false }))]).toEqual(['res_seed', 'res_a']);
  });
});
