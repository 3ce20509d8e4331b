import { describe, expect, it } from '@jest/globals';
import { placeRanges } from '../../../../../console/src/shared/offer/place-ranges.js';

describe('places as people count them', () => {
  it.each([
    [[], ''],
    [[0], '1'],
    [[0, 1, 2, 3, 6], '1–4, 7'],
    [[1, 3, 4], '2, 4–5'],
  ])('%j is %s', (places, text) => {
    expect(placeRanges(places)).toBe(text);
  });
});
