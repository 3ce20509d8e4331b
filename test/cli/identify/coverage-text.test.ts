import { describe, expect, it } from '@jest/globals';
import { counted, coverageText, unusedText } from '../../../cli/identify/coverage-text.js';
import { aStoredRun } from '../../support/a-stored-run.js';

const plain = (text: string) => text;

describe('coverageText', () => {
  it('tells of each source how far it reaches, and a dash where it says nothing', async () => {
    const text = await coverageText(aStoredRun().summary.coverage, plain);

    expect(text).toMatch(/^Source +From +To +Days of logs/);
    expect(text).toMatch(/CloudTrail +2026-11-23 +2026-11-23 +1 +2 +100 %/);
    expect(text).toMatch(/VPC flow logs +– +– +0 +0 +0 %/);
  });
});

describe('unusedText', () => {
  it('tells what could not be read and which ends could not be told', () => {
    expect(unusedText(aStoredRun().summary)).toEqual(['Could not be read: 1 × not JSON', 'End unknown: 3 × address changed hands']);
  });
});

describe('counted', () => {
  it('puts the most frequent first, and lets no reason act on the terminal', () => {
    expect(counted('Lost', { a: 1, 'b\u001b[2J': 1_200 })).toEqual(['Lost: 1,200 × b [2J', 'Lost: 1 × a']);
  });
});
