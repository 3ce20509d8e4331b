import { describe, expect, it } from '@jest/globals';
import { TrailCoverage } from '../../../../../domain/association/logs/cloudtrail/trail-coverage.js';
import { NotingSink } from '../../../../support/noting-sink.js';

describe('TrailCoverage', () => {
  it('tells the first and the last second of each day, AWS account and resource', () => {
    const sink = new NotingSink();
    const coverage = new TrailCoverage(sink);
    const bucket = sink.endpoint('arn', '', 'arn:aws:s3:::assets');
    for (const [account, resource, seconds] of [
      [1, 0, 50],
      [1, bucket, 20],
      [1, 0, 10],
      [2, 0, 30],
      [1, 0, 86_400],
      [1, 0, 40],
    ] as const)
      coverage.add(account, resource, seconds);
    coverage.end();
    coverage.end();
    expect(sink.noted().coverage).toEqual({
      '1  0': [10, 50],
      '1  1': [86_400, 86_400],
      '1 arn::arn:aws:s3:::assets 0': [20, 20],
      '2  0': [30, 30],
    });
  });

  it('tells everything however many resources there are', () => {
    const sink = new NotingSink();
    const coverage = new TrailCoverage(sink);
    for (let number = 0; number < 70_000; number++) coverage.add(1, sink.endpoint('arn', '', `arn:${number}`), 5);
    coverage.end();
    expect(Object.keys(sink.noted().coverage)).toHaveLength(70_000);
  });
});
