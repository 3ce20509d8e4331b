import { GetPolicyCommand, LambdaClient, paginateListEventSourceMappings, paginateListFunctions } from '@aws-sdk/client-lambda';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { detailed, paged, textOf } from './read-parts.js';

const lambda = (context: InventoryContext) => ({ client: context.client(LambdaClient) });

/** Functions and what feeds them. */
export const functionReads: readonly InventoryRead[] = [
  detailed(
    paged(
      'lambda-function',
      'lambda:ListFunctions',
      (context) => paginateListFunctions(lambda(context), {}),
      (page) => page.Functions,
    ),
    ['lambda:GetPolicy'],
    async (context, item) => {
      const ask = new GetPolicyCommand({ FunctionName: textOf(item, 'FunctionName') });
      const answer = await context.part('lambda:GetPolicy', () => lambda(context).client.send(ask));
      return answer?.Policy === undefined ? {} : { Policy: answer.Policy };
    },
  ),
  paged(
    'event-source-mapping',
    'lambda:ListEventSourceMappings',
    (context) => paginateListEventSourceMappings(lambda(context), {}),
    (page) => page.EventSourceMappings,
  ),
];
