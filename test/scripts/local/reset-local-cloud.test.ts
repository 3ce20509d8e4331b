import { describe, expect, it } from '@jest/globals';
import { resetLocalCloud } from '../../../scripts/local/reset-local-cloud.js';
import { localServers } from '../../support/local-server.js';

describe('resetLocalCloud', () => {
  const serve = localServers();

  it('empties both emulators', async () => {
    const asked: string[] = [];
    const endpoint = await serve((request, response) => {
      asked.push(`${request.method} ${request.path}`);
      response.end('{}');
    });

    await resetLocalCloud({ controlEndpoint: endpoint, memberEndpoint: endpoint });

    expect(asked.sort()).toEqual(['POST /_ministack/reset', 'POST /moto-api/reset']);
  });

  it('fails when one of them does not do it', async () => {
    const endpoint = await serve((request, response) => response.writeHead(request.path.startsWith('/moto') ? 500 : 200).end());

    await expect(resetLocalCloud({ controlEndpoint: endpoint, memberEndpoint: endpoint })).rejects.toThrow('answered 500');
  });
});
