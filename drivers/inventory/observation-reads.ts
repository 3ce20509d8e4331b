import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, paginateDescribeLogGroups, paginateDescribeSubscriptionFilters } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityProviderClient, DescribeUserPoolCommand, paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, paged, textOf } from './read-parts.js';

const logs = (context: InventoryContext) => ({ client: context.client(CloudWatchLogsClient) });

/** User pools on one page. */
const poolsPerPage = 60;

/** Log groups, alarms and user pools. */
export const observationReads: readonly InventoryRead[] = [
  detailed(
    paged(
      'log-group',
      'logs:DescribeLogGroups',
      (context) => paginateDescribeLogGroups(logs(context), {}),
      (page) => page.logGroups,
    ),
    ['logs:DescribeSubscriptionFilters'],
    async (context, item) => {
      const ask = { logGroupName: textOf(item, 'logGroupName') };
      const filters = await context.part('logs:DescribeSubscriptionFilters', () =>
        allOn(paginateDescribeSubscriptionFilters(logs(context), ask), (page) => page.subscriptionFilters),
      );
      return { SubscriptionFilters: filters ?? [] };
    },
  ),
  paged(
    'alarm',
    'cloudwatch:DescribeAlarms',
    (context) => paginateDescribeAlarms({ client: context.client(CloudWatchClient) }, {}),
    (page) => [...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])],
  ),
  detailed(
    paged(
      'user-pool',
      'cognito-idp:ListUserPools',
      (context) => paginateListUserPools({ client: context.client(CognitoIdentityProviderClient) }, { MaxResults: poolsPerPage }),
      (page) => page.UserPools,
    ),
    ['cognito-idp:DescribeUserPool'],
    async (context, item) => {
      const ask = new DescribeUserPoolCommand({ UserPoolId: textOf(item, 'Id') });
      const answer = await context.part('cognito-idp:DescribeUserPool', () => context.client(CognitoIdentityProviderClient).send(ask));
      const { Arn, LambdaConfig, SmsConfiguration } = answer?.UserPool ?? {};
      return { Arn, LambdaConfig, SmsConfiguration };
    },
  ),
];
