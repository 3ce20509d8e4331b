import { describe, expect, it } from '@jest/globals';
import { cornersText, groupLook } from '../../../../../../console/src/features/solutions/client/group-look.js';
import { looksMax } from '../../../../../../console/src/features/solutions/client/member-group.js';

describe('groupLook', () => {
  it('has a colour of its own for each place', () => {
    const colours = Array.from({ length: looksMax }, (_, place) => groupLook(place).colour);
    expect(new Set(colours).size).toBe(looksMax);
    expect(groupLook(looksMax)).toEqual(groupLook(0));
  });
});

describe('cornersText', () => {
  it('puts corners on a circle around the middle', () => {
    const square = cornersText({ corners: 4, turn: 0, colour: '' }, { x: 10, y: 20 }, 5);
    expect(square).toBe('15.0,20.0 10.0,25.0 5.0,20.0 10.0,15.0');
    expect(cornersText({ corners: 0, turn: 0, colour: '' }, { x: 10, y: 20 }, 5)).toBe('');
  });
});
