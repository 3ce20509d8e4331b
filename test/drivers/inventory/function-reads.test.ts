import { expect, it } from '@jest/globals';
import { functionReads } from '../../../drivers/inventory/function-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads functions and what feeds them, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(functionReads, {
    ListFunctions: { Functions: [{ FunctionName: 'f' }] },
    GetPolicy: { Policy: '{}' },
    ListFunctionEventInvokeConfigs: { FunctionEventInvokeConfigs: [{ FunctionArn: 'f' }] },
    GetFunctionUrlConfig: { FunctionUrl: 'https://f.lambda-url.eu-west-1.on.aws/' },
    ListEventSourceMappings: { EventSourceMappings: [{ UUID: 'u', EventSourceArn: 'q' }] },
  });

  expect(items.map(({ configuration }) => configuration)).toEqual([
    {
      FunctionName: 'f',
      Policy: '{}',
      EventInvokeConfigs: [{ FunctionArn: 'f' }],
      FunctionUrl: 'https://f.lambda-url.eu-west-1.on.aws/',
    },
    { UUID: 'u', EventSourceArn: 'q' },
  ]);
  expect(actions).toEqual(askedFor(functionReads));
});
