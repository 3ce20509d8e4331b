import { describe, expect, test } from '@jest/globals';
import { accessEntriesMax, accessProblems, type ForeignAccess } from '../../../domain/customer/check-access.js';
import type { Customer } from '../../../domain/customer/customer.js';

type Access = Customer['access'];

function anAccess(change: Partial<Access>): Access {
  return { principals: [], networks: [], securityGroups: [], keyAdministrators: [], ...change };
}

function fields(change: Partial<Access>, foreign: readonly ForeignAccess[] = []): readonly string[] {
  return accessProblems(anAccess(change), foreign).map((problem) => problem.field);
}

const role = 'arn:aws:iam::111122223333:role/app';
const root = 'arn:aws:iam::111122223333:root';
const key = `ssh-ed25519 ${'A'.repeat(68)} kim@laptop`;

describe('accessProblems', () => {
  test('a record that names only its own is kept', () => {
    const access = {
      principals: [role, root],
      networks: ['198.51.100.0/24', '2001:db8::/32'],
      securityGroups: ['sg-0a1b2c3d'],
      sshPublicKey: key,
    };

    expect(fields({ ...access, keyAdministrators: ['arn:aws:iam::111122223333:user/team/kim'] })).toEqual([]);
  });

  test.each([
    '*',
    'arn:aws:iam::*:root',
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam::111122223333:role/a?',
    '111122223333',
    'arn:aws:s3:::b',
    'AIDAEXAMPLE',
    '',
  ])('the principal %j is refused', (principal) => {
    expect(fields({ principals: [principal], keyAdministrators: [principal] })).toEqual([
      'access.principals.0',
      'access.keyAdministrators.0',
    ]);
  });

  test.each(['0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/7', '::/7', '10.0.0.0', '10.0.0.0/33', '10.0.0/24', 'everyone'])(
    'the network %j is refused',
    (network) => {
      expect(fields({ networks: [network] })).toEqual(['access.networks.0']);
    },
  );

  test.each(['sg-', 'sg-XYZ', '*', 'pl-0a1b2c3d'])('the security group %j is refused', (group) => {
    expect(fields({ securityGroups: [group] })).toEqual(['access.securityGroups.0']);
  });

  test('a private key is refused without telling it back', () => {
    const [problem] = accessProblems(anAccess({ sshPublicKey: '-----BEGIN OPENSSH PRIVATE KEY-----\ncanary' }), []);

    expect(problem?.field).toBe('access.sshPublicKey');
    expect(JSON.stringify(problem)).not.toContain('canary');
  });

  test('a list has its limit', () => {
    const networks = Array.from({ length: accessEntriesMax + 1 }, (_, i) => `198.51.${i}.0/24`);

    expect(fields({ networks })).toEqual(['access.networks']);
  });
});

describe('accessProblems beside others', () => {
  const other: ForeignAccess = {
    whose: 'another customer',
    principals: [role],
    networks: ['198.51.100.0/24'],
    securityGroups: ['sg-0a1b2c3d'],
  };
  const whole: ForeignAccess = { ...other, principals: [root] };
  const provider: ForeignAccess = { ...whole, whose: 'the provider' };
  const sibling = 'arn:aws:iam::111122223333:role/mine';
  test.each([
    ['the same principal', { principals: [role] }, other, 1],
    ['the account another lives in', { principals: [root] }, other, 1],
    ['another role of the account', { principals: [sibling] }, other, 0],
    ['a role within another customer’s account', { principals: [sibling] }, whole, 1],
    ['a role within the provider’s account', { principals: [sibling] }, provider, 0],
    ['the provider’s own account', { principals: [root] }, provider, 1],
    ['a part of a network', { networks: ['198.51.100.128/25'] }, other, 1],
    ['a network around one', { networks: ['198.51.0.0/16'] }, other, 1],
    ['the network beside', { networks: ['198.51.101.0/24'] }, other, 0],
    ['the same group', { securityGroups: ['sg-0a1b2c3d'] }, other, 1],
  ] as const)('%s', (_what, change, foreign, count) => {
    expect(fields(change, [foreign])).toHaveLength(count);
  });

  test('does not say whose it is', () => {
    const [problem] = accessProblems(anAccess({ principals: [role] }), [other]);

    expect(problem?.rule).toContain('another customer');
    expect(JSON.stringify(problem)).not.toContain('cus_');
  });
});
