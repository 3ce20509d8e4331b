import { describe, expect, test } from '@jest/globals';
import type { PolicyStatement } from '../../../domain/access/policy-document.js';
import { isWorkloadRole } from '../../../domain/association/is-workload-role.js';

function trusts(Principal: unknown, over: object = {}): boolean {
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal, ...over } as PolicyStatement];
  return isWorkloadRole({ type: 'iam-role', policies: [{ Version: '2012-10-17', Statement }] });
}

describe('isWorkloadRole', () => {
  test.each([['ecs-tasks.amazonaws.com'], ['glue.amazonaws.com'], ['lambda.amazonaws.com'], ['ec2.amazonaws.com.cn']])(
    'a role that %s takes is of a workload',
    (Service) => {
      expect(trusts({ Service })).toBe(true);
      expect(trusts({ Service: ['backup.amazonaws.com', Service] })).toBe(true);
    },
  );

  test('a role of people, of a service that looks after all, or with no trust is of none', () => {
    expect(trusts({ AWS: 'arn:aws:iam::222222222222:root' })).toBe(false);
    expect(trusts({ Service: 'backup.amazonaws.com' })).toBe(false);
    expect(trusts({ Federated: 'cognito-identity.amazonaws.com' })).toBe(false);
    expect(isWorkloadRole({ type: 'iam-role', policies: [] })).toBe(false);
  });

  test('a denial trusts nobody, and only roles are taken', () => {
    expect(trusts({ Service: 'lambda.amazonaws.com' }, { Effect: 'Deny' })).toBe(false);
    const Statement = [{ Effect: 'Allow', Action: 's3:GetObject', Principal: { Service: 'lambda.amazonaws.com' } } as const];
    expect(isWorkloadRole({ type: 's3-bucket', policies: [{ Version: '2012-10-17', Statement }] })).toBe(false);
  });
});
