import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../../scripts/demo/api-client.js';
import { localServers } from '../../support/local-server.js';

interface Heard {
  readonly call: string;
  readonly headers: IncomingHttpHeaders;
  /** A JSON body without signs that mean something in a form is the form's one key. */
  readonly text: string;
}

describe('ApiClient', () => {
  const serve = localServers();
  const clientOf = async (answer: { readonly status?: number; readonly body?: string; readonly headers?: Record<string, string> } = {}) => {
    const heard: Heard[] = [];
    const baseUrl = await serve(({ method, path, form }, response) => {
      heard.push({ call: `${method} ${path}`, headers: response.req.headers, text: [...form.keys()].join('') });
      response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '{}');
    });
    return { client: new ApiClient(baseUrl, 'the-token'), heard };
  };

  it('gets as the person whose token it has', async () => {
    const { client, heard } = await clientOf({ body: '{"items":[1]}' });

    expect(await client.get('/api/listings?limit=1')).toEqual({ items: [1] });

    expect(heard[0]?.call).toBe('GET /api/listings?limit=1');
    expect(heard[0]?.headers.authorization).toBe('Bearer the-token');
    expect(heard[0]?.headers['idempotency-key']).toBeUndefined();
  });

  it('posts JSON with an Idempotency-Key, another for every call', async () => {
    const { client, heard } = await clientOf({ status: 202, headers: { location: '/api/transfers/trf_1' } });

    const { status, headers } = await client.post('/api/purchases', { listingId: 'lst_1' });
    await client.post('/api/purchases', { listingId: 'lst_1' });

    expect([status, headers.get('location')]).toEqual([202, '/api/transfers/trf_1']);
    expect(heard[0]).toMatchObject({ call: 'POST /api/purchases', text: '{"listingId":"lst_1"}' });
    const keys = heard.map((one) => one.headers['idempotency-key']);
    expect(keys.every((key) => typeof key === 'string' && key.length > 20)).toBe(true);
    expect(new Set(keys).size).toBe(2);
  });

  it('posts with the key that it is given', async () => {
    const { client, heard } = await clientOf();

    await client.post('/api/purchases', {}, 'key-1');

    expect(heard[0]?.headers['idempotency-key']).toBe('key-1');
  });

  it('puts, and takes an answer without a body', async () => {
    const { client, heard } = await clientOf({ body: '' });

    expect(await client.put('/api/operator/rate-card', { sample: true })).toBeUndefined();

    expect(heard[0]).toMatchObject({ call: 'PUT /api/operator/rate-card', text: '{"sample":true}' });
  });

  it.each([403, 404, 500, 302])('throws with the status and the problem when the answer is %d', async (status) => {
    const { client } = await clientOf({ status, body: '{"code":"NoSuchThing"}' });

    await expect(client.get('/api/wallet')).rejects.toThrow(`GET /api/wallet answered ${status}: {"code":"NoSuchThing"}`);
  });
});
