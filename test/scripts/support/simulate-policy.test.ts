import { describe, expect, test } from '@jest/globals';
import { simulatePolicy } from '../../../scripts/support/simulate-policy.js';
import { buildPolicy, buildStatement, providerRole, sellerRole } from '../../support/policies.js';

const read = {
  policy: buildPolicy(buildStatement()),
  principal: sellerRole,
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::data/a',
  awsAccountId: '222222222222',
  at: '2026-11-23T10:00:00Z',
};
const bounded = (Condition: { [operator: string]: { [key: string]: string } }) => buildPolicy(buildStatement({ Condition }));

describe('simulatePolicy', () => {
  test.each([
    ['whom the policy names', {}, true],
    ['another action', { action: 's3:PutObject' }, false],
    ['another object', { resource: 'arn:aws:s3:::other/a' }, false],
    ['another principal', { principal: 'arn:aws:iam::333333333333:role/other' }, false],
    ['no policy', { policy: undefined }, false],
    ['a principal of the same account by its own policies', { principal: providerRole }, false],
    [
      'a principal of the same account that is named',
      { principal: providerRole, policy: buildPolicy(buildStatement({ Principal: { AWS: providerRole } })) },
      true,
    ],
    ['a denial', { policy: buildPolicy(buildStatement(), buildStatement({ Effect: 'Deny' })) }, false],
  ])('%s', async (_name, change, allowed) => {
    expect(await simulatePolicy({ ...read, ...change })).toBe(allowed);
  });

  test('judges at the given time', async () => {
    const policy = bounded({ DateLessThan: { 'aws:CurrentTime': '2026-11-23T11:00:00Z' } });

    expect(await simulatePolicy({ ...read, policy })).toBe(true);
    expect(await simulatePolicy({ ...read, policy, at: '2026-11-23T12:00:00Z' })).toBe(false);
  });

  test('judges by further context keys', async () => {
    const policy = bounded({ IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } });

    expect(await simulatePolicy({ ...read, policy, context: { 'aws:SourceIp': '198.51.100.7' } })).toBe(true);
    expect(await simulatePolicy({ ...read, policy, context: { 'aws:SourceIp': '203.0.113.7' } })).toBe(false);
  });

  test('refuses a policy it cannot read', async () => {
    await expect(simulatePolicy({ ...read, policy: buildPolicy(buildStatement({ Action: 7 })) })).rejects.toThrow('cannot be simulated');
  });
});
