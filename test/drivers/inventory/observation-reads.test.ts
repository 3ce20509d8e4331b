import { expect, it } from '@jest/globals';
import { observationReads } from '../../../drivers/inventory/observation-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads log groups, alarms and user pools, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(observationReads, {
    DescribeLogGroups: { logGroups: [{ logGroupName: '/aws/lambda/f' }] },
    DescribeSubscriptionFilters: { subscriptionFilters: [{ destinationArn: 'g' }] },
    DescribeAlarms: { MetricAlarms: [{ AlarmName: 'a' }], CompositeAlarms: [{ AlarmName: 'b', AlarmRule: 'ALARM("a")' }] },
    ListUserPools: { UserPools: [{ Id: 'eu-west-1_a' }] },
    DescribeUserPool: { UserPool: { Arn: 'p', LambdaConfig: { PreSignUp: 'f' } } },
  });

  expect(items.map(({ configuration }) => configuration)).toEqual([
    { logGroupName: '/aws/lambda/f', SubscriptionFilters: [{ destinationArn: 'g' }] },
    { AlarmName: 'a' },
    { AlarmName: 'b', AlarmRule: 'ALARM("a")' },
    { Id: 'eu-west-1_a', Arn: 'p', LambdaConfig: { PreSignUp: 'f' } },
  ]);
  expect(actions).toEqual(askedFor(observationReads));
});
