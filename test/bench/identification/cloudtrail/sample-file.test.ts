import { describe, expect, it } from '@jest/globals';
import { sampleFile } from '../../../../bench/identification/cloudtrail/sample-file.js';
import { readTrail } from '../../../support/read-trail.js';

describe('sampleFile', () => {
  it('writes a file as CloudTrail does, the same of the same seed', () => {
    const content = sampleFile(1, 200);
    expect(content).toBe(sampleFile(1, 200));
    expect(content).not.toBe(sampleFile(2, 200));
    const { report } = readTrail(content);
    expect(report).toMatchObject({ lines: 200, unreadable: {} });
    expect(report.used).toBeGreaterThan(160);
  });
});
