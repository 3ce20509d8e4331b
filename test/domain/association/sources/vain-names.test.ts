import { describe, expect, test } from '@jest/globals';
import { vainNames } from '../../../../domain/association/sources/vain-names.js';
import { aKnownResource } from '../../../support/an-association-index.js';

describe('vainNames', () => {
  test('tells why nothing comes of a name: no permission, or groups that keep out', () => {
    const statement = { Effect: 'Allow' as const, Action: 'logs:PutLogEvents', Resource: '*' };
    const role = aKnownResource('role', 'iam-role', { policies: [{ Version: '2012-10-17', Statement: [statement] }] });
    const work = aKnownResource('work', 'lambda-function', { links: [{ toArn: role.arn, relation: 'runs with', needs: true }] });
    const group = aKnownResource('guard', 'security-group', { opensTo: [] });
    const guarded = { links: [{ toArn: group.arn, relation: 'is reached through', needs: true }] };
    const table = aKnownResource('orders', 'dynamodb-table', { arn: 'arn:aws:dynamodb:eu-west-1:222222222222:table/orders' });
    const resources = [
      work,
      table,
      aKnownResource('database', 'rds-instance', guarded),
      aKnownResource('queue', 'ecs-cluster'),
      role,
      group,
    ];
    const vain = vainNames(resources);

    expect([1, 2, 3].map((named) => vain(0, named))).toEqual(['not permitted', 'not let in', undefined]);
  });
});
