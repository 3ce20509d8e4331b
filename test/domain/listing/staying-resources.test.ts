import { describe, expect, it } from '@jest/globals';
import { stayingResources } from '../../../domain/listing/staying-resources.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { aKnownResource } from '../../support/an-association-index.js';

const logs = aKnownResource('logs', 's3-bucket', { arn: 'arn:aws:s3:::northwind-logs' });
const knowledge = { resources: [logs], nodeOfId: new Map([[cloudResourceId(logs.arn), 0]]) };

describe('stayingResources', () => {
  it('tells type, region and access, and no name', () => {
    const queue = 'arn:aws:sqs:eu-west-1:222222222222:northwind-jobs';

    const staying = stayingResources(knowledge, { leftBehind: [logs.arn, queue, 'arn:aws:s3:::northwind-other'], accessGranted: [queue] });

    expect(staying).toEqual([
      { label: 'S3 bucket', region: 'eu-west-1', access: 'none' },
      { label: 'cloud resource of sqs', region: 'eu-west-1', access: 'granted' },
      { label: 'cloud resource of s3', access: 'none' },
    ]);
    expect(JSON.stringify(staying)).not.toMatch(/arn:|northwind/);
  });
});
