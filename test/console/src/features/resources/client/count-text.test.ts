import { describe, expect, it } from '@jest/globals';
import { countText, matchText } from '../../../../../../console/src/features/resources/client/count-text.js';

describe('countText', () => {
  it.each([
    [1000, false, 0, '(1000)'],
    [1000, false, 50, '(50/1000)'],
    [300, true, 0, '(300+)'],
    [1000, true, 2, '(2/1000+)'],
    [0, false, 0, '(0)'],
    [undefined, true, 2, undefined],
  ])('%p, more: %p, %p chosen: %p', (total, hasMore, selected, text) => {
    expect(countText({ total, hasMore }, selected)).toBe(text);
  });
});

describe('matchText', () => {
  it('counts', () => {
    expect([0, 1, 2].map(matchText)).toEqual(['0 matches', '1 match', '2 matches']);
  });
});
