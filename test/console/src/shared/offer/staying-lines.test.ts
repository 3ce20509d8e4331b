import { describe, expect, it } from '@jest/globals';
import { stayingLines, stayingMeaning } from '../../../../../console/src/shared/offer/staying-lines.js';

describe('stayingLines', () => {
  it('tells what is alike in one line, first what is granted', () => {
    const bucket = { label: 'S3 bucket', region: 'eu-west-1', access: 'none' } as const;
    const queue = { label: 'cloud resource of sqs', access: 'granted' } as const;

    expect(stayingLines([bucket, queue, bucket])).toEqual([
      { what: 'Cloud resource of sqs', isGranted: true },
      { what: '2 × S3 bucket, eu-west-1', isGranted: false },
    ]);
    expect(stayingLines(undefined)).toEqual([]);
  });
});

describe('stayingMeaning', () => {
  it('says what access is granted or not', () => {
    expect(stayingMeaning(true)).toContain('goes on being used');
    expect(stayingMeaning(false)).toContain('has to work without it');
  });
});
