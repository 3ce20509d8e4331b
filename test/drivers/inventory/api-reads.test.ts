import { expect, it } from '@jest/globals';
import { apiReads } from '../../../drivers/inventory/api-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads APIs with what they call, with the permission it asks for', async () => {
  const { items, actions } = await readWith(apiReads, {
    GetApis: { Items: [{ ApiId: 'a1', Tags: { a: 'b' } }] },
    GetIntegrations: { Items: [{ IntegrationUri: 'f' }] },
    GetRestApis: { items: [{ id: 'r1' }] },
    GetResources: { items: [{ id: 'root' }] },
    GetAuthorizers: {},
    GetStages: {},
  });

  expect(items).toEqual([
    {
      type: 'http-api',
      configuration: { ApiId: 'a1', Tags: { a: 'b' }, Integrations: [{ IntegrationUri: 'f' }], Authorizers: [], Stages: [] },
      tags: { a: 'b' },
    },
    { type: 'rest-api', configuration: { id: 'r1', Resources: [{ id: 'root' }], Authorizers: [], Stages: [] } },
  ]);
  expect(actions).toEqual(askedFor(apiReads));
});
