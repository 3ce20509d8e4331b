import { describe, expect, test } from '@jest/globals';
import type { PolicyStatement } from '../../../../domain/access/policy-document.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { refusedNames } from '../../../../domain/association/sources/refused-names.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const link = (to: KnownResource, relation: string, path = 'Role') => ({ toArn: to.arn, relation, needs: true, path });
const documents = (...Statement: readonly PolicyStatement[]) => [{ Version: '2012-10-17', Statement }];
const trust: PolicyStatement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } };
const table = aKnownResource('orders', 'dynamodb-table', { arn: 'arn:aws:dynamodb:eu-west-1:222222222222:table/orders' });

function allow(Resource: string | readonly string[], Action: string | readonly string[] = 'dynamodb:GetItem'): PolicyStatement {
  return { Effect: 'Allow', Action, Resource } as PolicyStatement;
}

interface Case {
  readonly statements?: readonly PolicyStatement[];
  readonly target?: KnownResource;
  readonly attached?: string;
  readonly runsWith?: boolean;
}

/** Whether a function with such a role names the target in vain. */
function isRefused({ statements = [], target = table, attached, runsWith = true }: Case): boolean {
  const path = 'AttachedManagedPolicies.PolicyArn';
  const links = attached === undefined ? [] : [{ toArn: attached, relation: 'is permitted by', needs: true, path }];
  const role = { ...aKnownResource('work-role', 'iam-role'), policies: documents(trust, ...statements), links };
  const work = { ...aKnownResource('work', 'lambda-function'), links: runsWith ? [link(role, 'runs with')] : [] };
  const resources = [work, target, role];
  return refusedNames(resources)(0, 1);
}

const logsOnly = allow('*', 'logs:PutLogEvents');

describe('refusedNames', () => {
  test('a name is in vain where the role has permissions, and none for it', () => {
    expect(isRefused({ statements: [logsOnly] })).toBe(true);
    expect(isRefused({ statements: [allow('arn:aws:dynamodb:eu-west-1:111122223333:table/other')] })).toBe(true);
    expect(isRefused({ statements: [allow(table.arn, 's3:GetObject')] })).toBe(true);
  });

  test.each([
    ['its ARN', allow(table.arn)],
    ['a part of it', allow(`${table.arn}/index/by-day`)],
    ['a pattern', allow(`${table.arn.slice(0, -3)}*`)],
    ['everything', allow('*')],
    ['every action', allow(table.arn, '*')],
    ['one action of many', allow(['*'], ['s3:GetObject', 'dynamodb:Query'])],
    ['a variable', allow(`arn:aws:dynamodb:*:*:\${aws:PrincipalTag/table}`)],
    ['all but others', { Effect: 'Allow', Action: 'dynamodb:*', NotResource: 'arn:aws:x:::y' } as PolicyStatement],
    ['all but other actions', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } as PolicyStatement],
  ])('it is not where the role may reach it by %s', (_what, statement) => {
    expect(isRefused({ statements: [logsOnly, statement] })).toBe(false);
  });

  test('a denial permits nothing', () => {
    expect(isRefused({ statements: [logsOnly, { ...allow(table.arn), Effect: 'Deny' }] })).toBe(true);
  });

  test('nothing is said of a role whose permissions are not all known', () => {
    expect(isRefused({ statements: [] })).toBe(false);
    expect(isRefused({ statements: [logsOnly], attached: 'arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess' })).toBe(false);
    expect(isRefused({ statements: [logsOnly], attached: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' })).toBe(true);
    expect(isRefused({ statements: Array<PolicyStatement>(501).fill(logsOnly) })).toBe(false);
  });

  test('nothing is said without a role, of what is reached through a network, and of what lets others in by a policy of its own', () => {
    const open = documents({ Effect: 'Allow', Action: 'dynamodb:*', Principal: '*', Resource: '*' } as PolicyStatement);

    expect(isRefused({ statements: [logsOnly], runsWith: false })).toBe(false);
    expect(isRefused({ statements: [logsOnly], target: aKnownResource('orders', 'rds-instance') })).toBe(false);
    expect(isRefused({ statements: [logsOnly], target: { ...table, policies: open } })).toBe(false);
  });

  test('an instance acts with the role of its profile, and one role that may is enough', () => {
    const role = { ...aKnownResource('web-role', 'iam-role'), policies: documents(trust, logsOnly) };
    const mighty = { ...aKnownResource('mighty-role', 'iam-role'), policies: documents(trust, allow('*')) };
    const profile = { ...aKnownResource('web-profile', 'instance-profile'), links: [link(role, 'hands on')] };
    const instance = { ...aKnownResource('web', 'ec2-instance'), links: [link(profile, 'runs with')] };
    const both = { ...instance, links: [...instance.links, link(mighty, 'runs with')] };
    const refusedBy = (one: KnownResource): boolean => {
      const resources = [one, table, role, profile, mighty];
      return refusedNames(resources)(0, 1);
    };

    expect([refusedBy(instance), refusedBy(both)]).toEqual([true, false]);
  });

  test('who has more roles or links than are followed is asked nothing', () => {
    const roles = Array.from({ length: 17 }, (_, at) => ({
      ...aKnownResource(`role-${at}`, 'iam-role'),
      policies: documents(trust, logsOnly),
    }));
    const refusedWith = (links: KnownResource['links']): boolean => {
      const resources = [{ ...aKnownResource('work', 'lambda-function'), links }, table, ...roles];
      return refusedNames(resources)(0, 1);
    };
    const linksTo = (some: readonly KnownResource[]) => some.map((role) => link(role, 'runs with'));

    expect([refusedWith(linksTo(roles.slice(0, 16))), refusedWith(linksTo(roles))]).toEqual([true, false]);
    expect(refusedWith(Array.from({ length: 257 }, () => link(roles[0] ?? table, 'runs with')))).toBe(false);
  });
});
