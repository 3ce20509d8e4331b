import { describe, expect, test } from '@jest/globals';
import { displayName } from '../../../../domain/association/explain/display-name.js';
import { aKnownResource } from '../../../support/an-association-index.js';

describe('displayName', () => {
  test('is type and name; the end of the ARN where there is no name; never endless', () => {
    expect(displayName(aKnownResource('web-1'))).toBe('EC2 instance web-1');
    expect(displayName({ type: 's3-bucket', arn: 'arn:aws:s3:::assets' })).toBe('S3 bucket assets');
    expect(displayName(aKnownResource('x'.repeat(500)))).toHaveLength('EC2 instance '.length + 80);
  });
});
