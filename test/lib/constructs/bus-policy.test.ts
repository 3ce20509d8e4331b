import { runSimulation } from '@cloud-copilot/iam-simulate';
import { describe, expect, it } from '@jest/globals';
import type { Producers } from '../../../domain/events/producers.js';
import { busPolicy } from '../../../lib/constructs/bus-policy.js';
import { aStack } from '../../support/cdk-resources.js';

const control = '111111111111';
const shop = '222222222222';
const stranger = '333333333333';
const busArn = `arn:aws:events:eu-west-1:${control}:event-bus/conveyance-prod-events`;
const publisher = `arn:aws:iam::${control}:role/Publisher`;
const other = `arn:aws:iam::${control}:role/Other`;
const table: Producers = {
  'shop.own': { summary: 'In the control account', types: ['Purchase Requested'], customers: 'any' },
  'shop.far': { summary: 'In an account of its own', types: ['Purchase Requested'], customers: 'any' },
};

/** The policy as the deployed bus carries it. */
const policy = deployed(aStack().resolve(busPolicy({ busArn, publisherRoleArn: publisher, awsAccountIds: { 'shop.far': [shop] }, table })));

/** What CloudFormation makes of the expressions of a template. */
function deployed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(deployed);
  const { Ref, 'Fn::Join': join } = value as { readonly Ref?: string; readonly 'Fn::Join'?: readonly [string, readonly unknown[]] };
  if (Ref !== undefined) return Ref === 'AWS::AccountId' ? control : 'aws';
  if (join !== undefined) return join[1].map(deployed).join(join[0]);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deployed(inner)]));
}

/** Whether a role may put events of these sources in one call, as judged by an independent engine; its own account lets it. */
async function mayPut(principal: string, sources: readonly string[]): Promise<boolean> {
  const own = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: '*' }] };
  const outcome = await runSimulation(
    {
      request: {
        principal,
        action: 'events:PutEvents',
        resource: { resource: busArn, accountId: control },
        contextVariables: {
          'events:source': [...sources],
          'aws:PrincipalArn': principal,
          'aws:PrincipalAccount': principal.split(':')[4] ?? '',
        },
      },
      identityPolicies: [{ name: 'own', policy: own }],
      resourcePolicy: policy,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (outcome.resultType === 'error') throw new Error(JSON.stringify(outcome.errors));
  return outcome.overallResult === 'Allowed';
}

describe('busPolicy', () => {
  it.each([
    ['the publisher', publisher, ['conveyance'], true],
    ['another role of the control account', other, ['conveyance'], false],
    ['another role, hidden among others', other, ['shop.own', 'conveyance'], false],
    ['a producer in its own account', `arn:aws:iam::${shop}:role/Shop`, ['conveyance'], false],
    ['a role of the control account for the producer there', other, ['shop.own'], true],
    ['a role of the control account for a producer elsewhere', other, ['shop.far'], false],
    ['a producer for itself', `arn:aws:iam::${shop}:role/Shop`, ['shop.far'], true],
    ['a producer for another', `arn:aws:iam::${shop}:role/Shop`, ['shop.own'], false],
    ['a producer for itself and another', `arn:aws:iam::${shop}:role/Shop`, ['shop.far', 'evil.example'], false],
    ['a stranger for a producer', `arn:aws:iam::${stranger}:role/Anybody`, ['shop.far'], false],
    ['a stranger for itself', `arn:aws:iam::${stranger}:role/Anybody`, ['evil.example'], false],
  ])('%s', async (_who, principal, sources, expected) => {
    expect(await mayPut(principal, sources)).toBe(expected);
  });

  it('opens nothing to another account unless a setting names one', () => {
    const closed = busPolicy({ busArn, publisherRoleArn: publisher, awsAccountIds: {}, table }).toJSON() as {
      readonly Statement: readonly { readonly Effect: string }[];
    };

    expect(closed.Statement.map(({ Effect }) => Effect)).toEqual(['Deny', 'Deny', 'Deny']);
  });
});
