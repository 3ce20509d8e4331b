import { describe, expect, it } from '@jest/globals';
import { undoWindowMeaning, undoWindowText, whatMoves } from '../../../../../console/src/shared/offer/terms-text.js';

describe('terms in words', () => {
  it.each([
    [0, 'None'],
    [1, '1 second'],
    [86_400, '1 day'],
    [129_600, '1 day and 12 hours'],
    [604_800, '7 days'],
    [90_061, '1 day, 1 hour, 1 minute and 1 second'],
  ])('an undo window of %s s is %s', (seconds, text) => {
    expect(undoWindowText(seconds)).toBe(text);
  });

  it('says when the seller is paid', () => {
    expect(undoWindowMeaning(7_200)).toBe('For 2 hours after completion the price stays in escrow; only then is the seller paid.');
    expect(undoWindowMeaning(0)).toMatch(/paid as soon as/);
  });

  it.each([
    [true, true, 'Control and payment responsibility'],
    [true, false, 'Control; the seller goes on paying for what runs'],
    [false, true, 'Payment responsibility; control stays with the seller'],
  ])('control %s and payment %s: %s', (movesControl, movesPayment, text) => {
    expect(whatMoves({ movesControl, movesPayment })).toBe(text);
  });
});
