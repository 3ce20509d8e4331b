import { describe, expect, test } from '@jest/globals';
import { instanceRoleAccess, isRoleOf } from '../../../drivers/parts/instance-role-access.js';
import { buildCustomerAccess, buildParties, member } from '../../support/member-fixture.js';

const profileArn = `arn:aws:iam::${member.awsAccountId}:instance-profile/team/app`;

describe('isRoleOf', () => {
  test.each([
    [`arn:aws:iam::${member.awsAccountId}:role/app`, true],
    [`arn:aws:iam::${member.awsAccountId}:role/path/app`, true],
    [`arn:aws:iam::${member.awsAccountId}:role/other`, false],
    [`arn:aws:iam::${member.awsAccountId}:user/app`, false],
    ['arn:aws:iam::999999999999:role/app', false],
  ])('%s', (principalArn, same) => {
    expect(isRoleOf(profileArn, principalArn)).toBe(same);
  });

  test('only an instance profile carries a role', () => {
    expect(isRoleOf(`arn:aws:iam::${member.awsAccountId}:role/app`, `arn:aws:iam::${member.awsAccountId}:role/app`)).toBe(false);
  });
});

describe('instanceRoleAccess', () => {
  const found = (instanceProfileArn: string | null) => ({
    ref: { type: 'ec2-instance' as const, arn: 'arn:i', ...member },
    configuration: { instanceProfileArn },
    tags: {},
    links: [],
  });
  const statesOf = (profile: string | null, parties = buildParties([])) =>
    instanceRoleAccess(found(profile), parties).map((left) => left.state);

  test('no profile leaves nothing; one that moves along is judged by its own driver', () => {
    expect(statesOf(null)).toEqual([]);
    expect(statesOf(profileArn, buildParties([profileArn]))).toEqual([]);
  });

  test("the seller's own role is open, another cannot be proven", () => {
    const from = buildCustomerAccess('cus_seller', { principals: [`arn:aws:iam::${member.awsAccountId}:role/app`] });

    expect(statesOf(profileArn, buildParties([], { from }))).toEqual(['open']);
    expect(statesOf(profileArn)).toEqual(['cannot-be-proven']);
  });
});
