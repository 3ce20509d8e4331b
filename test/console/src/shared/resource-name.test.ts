import { describe, expect, it } from '@jest/globals';
import { resourceName } from '../../../../console/src/shared/resource-name.js';

describe('resourceName', () => {
  it.each([
    ['web', 'web'],
    ['', 'i-1'],
    [undefined, 'i-1'],
  ])('of one named %p is %s', (name, told) => {
    expect(resourceName({ arn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1', ...(name !== undefined && { name }) })).toBe(told);
  });
});
