import { describe, expect, it } from '@jest/globals';
import { S3Objects } from '../../../adapters/s3/s3-objects.js';
import { serviceObjects } from '../../../adapters/s3/service-objects.js';

describe('serviceObjects', () => {
  it('are those of one bucket', () => {
    process.env.AWS_REGION ??= 'eu-west-1';

    expect(serviceObjects('conveyance-dev-identification')).toBeInstanceOf(S3Objects);
  });
});
