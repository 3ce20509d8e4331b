import { describe, expect, it } from '@jest/globals';
import { shortId } from '../../../../../console/src/shared/ledger/short-id.js';

describe('shortId', () => {
  it.each([
    ['trf_01M83R11KCR4B50QBS6CTQXAZ5', 'trf_…6CTQXAZ5'],
    ['trf_1', 'trf_1'],
    ['rounding', 'rounding'],
  ])('%s is %s', (id, short) => {
    expect(shortId(id)).toBe(short);
  });
});
