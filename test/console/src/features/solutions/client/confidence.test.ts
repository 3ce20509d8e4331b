import { describe, expect, it } from '@jest/globals';
import { confidenceWord, percentText, thresholds } from '../../../../../../console/src/features/solutions/client/confidence.js';

describe('confidence', () => {
  it.each([
    [1, '100 %', 'very likely'],
    [0.997, '99 %', 'very likely'],
    [0.9, '90 %', 'very likely'],
    [0.899, '90 %', 'likely'],
    [0.5, '50 %', 'possible'],
    [0.31, '31 %', 'uncertain'],
    [0.001, '1 %', 'uncertain'],
    [0, '0 %', 'uncertain'],
  ])('%p is %s, %s', (confidence, percent, word) => {
    expect([percentText(confidence), confidenceWord(confidence)]).toEqual([percent, word]);
  });

  it('can be asked for from nothing up', () => {
    expect(thresholds.map(({ value }) => Number(value))).toEqual([0, 0.5, 0.7, 0.9]);
  });
});
