import { ApiGatewayV2Client } from '@aws-sdk/client-apigatewayv2';
import { expect, it } from '@jest/globals';
import { domainsByApi } from '../../../drivers/inventory/domains-by-api.js';
import { cannedClients } from '../../support/canned-inventory.js';

const part = <T>(_action: string, act: () => Promise<T>) => act();

it('answers the names of each API once, from all pages', async () => {
  const { client, actions } = cannedClients({
    GetDomainNames: ({ NextToken }: { NextToken?: string }) =>
      NextToken === undefined
        ? { Items: [{ DomainName: 'api.shop.example' }], NextToken: 'more' }
        : { Items: [{ DomainName: 'b.example' }] },
    GetApiMappings: ({ DomainName }: { DomainName: string }) => ({
      Items: DomainName === 'b.example' ? [{ ApiId: 'a1' }] : [{ ApiId: 'a1' }, { ApiId: 'a1' }, { ApiId: 'a2' }],
    }),
  });

  const domains = await domainsByApi({ part }, client(ApiGatewayV2Client));

  expect([...domains].map(([api, names]) => [api, ...names.map(({ DomainName }) => DomainName)])).toEqual([
    ['a1', 'api.shop.example', 'b.example'],
    ['a2', 'api.shop.example'],
  ]);
  expect([...actions]).toEqual(['apigateway:GET']);
});

it('answers none where nobody may ask', async () => {
  const { client } = cannedClients({});

  expect(await domainsByApi({ part: async () => undefined }, client(ApiGatewayV2Client))).toEqual(new Map());
});
