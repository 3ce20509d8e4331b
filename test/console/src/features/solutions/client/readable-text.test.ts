import { describe, expect, it } from '@jest/globals';
import { readableText } from '../../../../../../console/src/features/solutions/client/readable-text.js';
import { arnOf } from '../../../../../support/a-solution-member.js';

describe('readableText', () => {
  const names = new Map([[arnOf('i-1'), 'web']]);

  it.each([
    [`${arnOf('i-1')} is reached through ${arnOf('sg-1')}.`, 'web is reached through sg-1.'],
    [`needs (${arnOf('i-1')}), then ${arnOf('i-1')}: so`, 'needs (web), then web: so'],
    ['arn:aws:s3:::orders.data reads it', 'orders.data reads it'],
    ['both are tagged app=shop', 'both are tagged app=shop'],
  ])('%s', (text, told) => {
    expect(readableText(text, names)).toBe(told);
  });
});
