import { describe, expect, test } from '@jest/globals';
import { speaksAgainst } from '../../../../domain/association/explain/speaks-against.js';
import { reasonsOf } from '../../../../domain/association/export/scored-pair.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow, noon } from '../../../support/an-association-index.js';

const tagged = (name: string, app: string) => aKnownResource(name, 'ec2-instance', { tags: { app, Name: name } });

describe('speaksAgainst', () => {
  test('names other values of a tag that groups, and not of one that is another on each', () => {
    const index = anAssociationIndex({ resources: [tagged('a', 'shop'), tagged('b', 'crm'), tagged('c', 'shop'), tagged('d', 'crm')] });

    expect(speaksAgainst(index, 0, 1, [])).toEqual(['They are tagged app=shop and app=crm.']);
    expect(speaksAgainst(index, 0, 2, [])).toEqual([]);
  });

  test('names other stacks and shared services', () => {
    const declared = (name: string, stack: string) => aKnownResource(name, 'secret', { declaredBy: [stack] });
    const index = anAssociationIndex({ resources: [declared('a', 'stack/one'), declared('b', 'stack/two')], shared: [1] });

    expect(speaksAgainst(index, 0, 1, [])).toEqual([
      'secret b is a shared service: it touches several solutions and is a member of none.',
      'They are declared by different stacks: stack/one and stack/two.',
    ]);
  });

  test('says what configuration names and flow logs never saw used', () => {
    const resources = [aKnownResource('a', 'security-group'), aKnownResource('b', 'security-group')];
    const index = anAssociationIndex({ resources });

    expect(speaksAgainst({ ...index, silent: new Set([1]) }, 1, 0, [])).toEqual([
      'Flow logs show both at work with others and never saw this used: it counts for nothing.',
    ]);
  });

  test('says what settings name and a role may not use, whichever of the two is asked about first', () => {
    const table = aKnownResource('orders', 'dynamodb-table', { arn: 'arn:aws:dynamodb:eu-west-1:222222222222:table/orders' });
    const permitted = (Resource: string) => [
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow' as const, Action: 'dynamodb:*', Resource }] },
    ];
    const against = (Resource: string) => {
      const role = aKnownResource('role', 'iam-role', { policies: permitted(Resource) });
      const links = [
        { toArn: table.arn, relation: 'names in its environment', needs: true },
        { toArn: role.arn, relation: 'runs with', needs: true },
      ];
      return speaksAgainst(
        anAssociationIndex({ resources: [table, aKnownResource('work', 'lambda-function', { links }), role] }),
        0,
        1,
        [],
      );
    };

    expect(against(`${table.arn}-archive`)).toEqual([
      'The settings of Lambda function work name DynamoDB table orders, for which its role has no permission: that counts for nothing.',
    ]);
    expect(against(table.arn)).toEqual([]);
  });

  test('says what settings name and security groups do not let in', () => {
    const group = aKnownResource('guard', 'security-group', { opensTo: [] });
    const database = aKnownResource('orders', 'rds-instance', {
      links: [{ toArn: group.arn, relation: 'is reached through', needs: true }],
    });
    const links = [{ toArn: database.arn, relation: 'names in its environment', needs: true }];
    const resources = [database, aKnownResource('work', 'lambda-function', { links }), group];

    expect(speaksAgainst(anAssociationIndex({ resources }), 0, 1, [])).toEqual([
      'The settings of Lambda function work name RDS instance orders, whose security groups do not let it in: that counts for nothing.',
    ]);
  });

  test('says so when the newest log is older than the half-life', () => {
    const aged = (days: number) => {
      const rows = [anEvidenceRow({ first: noon - 90 * 86_400, last: noon - days * 86_400 })];
      const index = anAssociationIndex({ resources: [aKnownResource('a'), aKnownResource('b')], rows });
      return speaksAgainst(index, 0, 1, reasonsOf(index, 0, 1));
    };

    expect(aged(29)).toEqual([]);
    expect(aged(31)).toEqual(['The newest log that shows them together is 31 days old; evidence counts half after 30.']);
  });
});
