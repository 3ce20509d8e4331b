import { describe, expect, it } from '@jest/globals';
import { logFileOf } from '../../../adapters/logs/log-file-of.js';

describe('logFileOf', () => {
  it.each([
    ['AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/23/a.json.gz', '111122223333', 'eu-west-1'],
    ['ours/AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/us-gov-west-1/2026/a.json.gz', '111122223333', 'us-gov-west-1'],
    ['AWSLogs/111122223333/Config/a.json.gz', '111122223333', undefined],
    ['NotAWSLogs/111122223333/CloudTrail/eu-west-1/a', undefined, undefined],
    ['a.log', undefined, undefined],
    ['AWSLogs/1111/CloudTrail/eu-west-1/a', undefined, undefined],
  ])('%s', (name, awsAccountId, region) => {
    expect({ awsAccountId, region, ...logFileOf(name) }).toEqual({ name, awsAccountId, region });
  });
});
