import { expect, it } from '@jest/globals';
import { apiReads } from '../../../drivers/inventory/api-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads APIs with what they call, with the permission it asks for', async () => {
  const { items, actions } = await readWith(apiReads, {
    GetApis: { Items: [{ ApiId: 'a1', Tags: { a: 'b' } }] },
    GetIntegrations: { Items: [{ IntegrationUri: 'f', ConnectionId: 'v1' }] },
    GetRestApis: { items: [{ id: 'r1' }] },
    GetResources: { items: [{ id: 'root', resourceMethods: { GET: { methodIntegration: { connectionId: 'v3' } } } }] },
    GetVpcLinks: { Items: [{ VpcLinkId: 'v1' }, { VpcLinkId: 'v2' }], items: [{ id: 'v3' }, { id: 'v4' }] },
    GetDomainNames: { Items: [{ DomainName: 'api.shop.example' }] },
    GetApiMappings: { Items: [{ ApiId: 'a1' }] },
    GetAuthorizers: {},
    GetStages: {},
  });

  expect(items).toEqual([
    {
      type: 'http-api',
      configuration: {
        ...{ ApiId: 'a1', Tags: { a: 'b' }, Integrations: [{ IntegrationUri: 'f', ConnectionId: 'v1' }], Authorizers: [], Stages: [] },
        VpcLinks: [{ VpcLinkId: 'v1' }],
        DomainNames: [{ DomainName: 'api.shop.example' }],
      },
      tags: { a: 'b' },
    },
    {
      type: 'rest-api',
      configuration: {
        ...{ id: 'r1', Authorizers: [], Stages: [], VpcLinks: [{ id: 'v3' }] },
        Resources: [{ id: 'root', resourceMethods: { GET: { methodIntegration: { connectionId: 'v3' } } } }],
      },
    },
  ]);
  expect(actions).toEqual(askedFor(apiReads));
});
