import { describe, expect, test } from '@jest/globals';
import { ebsVolume } from '../../../drivers/ebs-volume.js';
import { ec2Instance } from '../../../drivers/ec2-instance.js';
import { permissionsOf, verbsOf } from '../../../drivers/policies/permissions-of.js';

describe('permissionsOf', () => {
  test('reading metrics, for types that have any', () => {
    expect(permissionsOf(ec2Instance, 'measure')).toEqual([{ action: 'cloudwatch:GetMetricData', on: 'any' }]);
    expect(permissionsOf(ebsVolume, 'measure')).toEqual([]);
  });

  test('any other verb: what the driver says', () => {
    expect(permissionsOf(ebsVolume, 'discover')).toBe(ebsVolume.permissions.discover);
  });
});

describe('verbsOf', () => {
  test('is every verb of the driver, and measuring', () => {
    expect(verbsOf(ebsVolume)).toEqual([...Object.keys(ebsVolume.permissions), 'measure']);
  });
});
