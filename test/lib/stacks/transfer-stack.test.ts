import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { subscriptions } from '../../../lambdas/events/subscriptions.js';
import { steps } from '../../../lambdas/saga/steps.js';
import { schedules } from '../../../lambdas/schedules/schedules.js';
import { readEnvironment, type Use } from '../../../lambdas/wrappers/environment.js';
import { DataStack } from '../../../lib/stacks/data-stack.js';
import { TransferStack } from '../../../lib/stacks/transfer-stack.js';
import { aBundle, anApp, environmentOf, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

describe('TransferStack', () => {
  const app = anApp();
  const settings = someSettings({ memberEndpointUrl: 'http://127.0.0.1:5005' });
  const data = new DataStack(app, 'Data', { settings });
  const stack = new TransferStack(app, 'Transfer', { settings, data, bundle: aBundle(), machinesFolder: resolve('statemachines') });
  const resources = resourcesIn(stack);
  const functions = new Map(ofType(resources, 'AWS::Lambda::Function').map((lambda) => [String(lambda.Properties.FunctionName), lambda]));
  const rows: readonly (readonly [string, { readonly uses: readonly Use[]; readonly timeoutSeconds: number }])[] = Object.entries({
    ...steps,
    ...subscriptions,
    ...schedules,
  });

  it('has one Lambda for each row of the three tables, and no other', () => {
    expect([...functions.keys()].sort()).toEqual(rows.map(([name]) => `conveyance-dev-${name}`).sort());
  });

  it.each(rows)('%s finds the environment that its uses check at cold start', (name, { uses, timeoutSeconds }) => {
    const lambda = functions.get(`conveyance-dev-${name}`);
    const environment = environmentOf(lambda);

    expect(lambda?.Properties.Timeout).toBe(timeoutSeconds);
    for (const use of uses) expect(() => readEnvironment(use, environment)).not.toThrow();
  });

  it('tells steps where member accounts are', () => {
    expect(environmentOf(functions.get('conveyance-dev-SwitchAccess'))).toMatchObject({
      MEMBER_ENDPOINT_URL: 'http://127.0.0.1:5005',
      CALL_TIMEOUT_SECONDS: String(settings.callTimeoutSeconds),
    });
  });

  it('has a dead-letter queue behind every subscription', () => {
    const arn = { 'Fn::GetAtt': [expect.stringMatching(/^DeadLetters/), 'Arn'] };

    // Queues that stand with the bucket of identification have their own there.
    const own = Object.entries(subscriptions).filter(([, { from }]) => from.kind !== 'log-objects' && from.kind !== 'identification-runs');
    for (const [name, { from }] of own) {
      const below = resourcesIn(stack.node.findChild(name));
      const [queue] = ofType(below, 'AWS::SQS::Queue');
      const [mapping] = ofType(below, 'AWS::Lambda::EventSourceMapping');
      if (from.kind === 'table-stream')
        expect(mapping?.Properties).toMatchObject({ DestinationConfig: { OnFailure: { Destination: arn } } });
      else expect(queue?.Properties).toMatchObject({ RedrivePolicy: { deadLetterTargetArn: arn } });
    }
  });

  it('lets those start executions who have the use, and nobody else', () => {
    const starting = ofType(resources, 'AWS::IAM::Policy').filter((policy) =>
      JSON.stringify(policy.Properties).includes('states:StartExecution'),
    );

    const names = rows.filter(([, { uses }]) => uses.includes('executions')).map(([name]) => name);
    expect(starting.map(({ path }) => path.split('/')[1]).sort()).toEqual([...names].sort());
  });
});
