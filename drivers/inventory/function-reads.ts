import {
  GetFunctionUrlConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  paginateListEventSourceMappings,
  paginateListFunctionEventInvokeConfigs,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, paged, textOf } from './read-parts.js';

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
    ['lambda:GetPolicy', 'lambda:ListFunctionEventInvokeConfigs', 'lambda:GetFunctionUrlConfig'],
    async (context, item) => {
      const FunctionName = textOf(item, 'FunctionName');
      const answer = await context.part('lambda:GetPolicy', () => lambda(context).client.send(new GetPolicyCommand({ FunctionName })));
      const invoked = await context.part('lambda:ListFunctionEventInvokeConfigs', () =>
        allOn(paginateListFunctionEventInvokeConfigs(lambda(context), { FunctionName }), (page) => page.FunctionEventInvokeConfigs),
      );
      const url = await context.part('lambda:GetFunctionUrlConfig', () =>
        lambda(context).client.send(new GetFunctionUrlConfigCommand({ FunctionName })),
      );
      return { EventInvokeConfigs: invoked ?? [], FunctionUrl: url?.FunctionUrl, ...(answer?.Policy && { Policy: answer.Policy }) };
    },
  ),
  paged(
    'event-source-mapping',
    'lambda:ListEventSourceMappings',
    (context) => paginateListEventSourceMappings(lambda(context), {}),
    (page) => page.EventSourceMappings,
  ),
];
