import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../../../console/src/api/api-client.js';
import { ApiProblemError } from '../../../../console/src/api/api-problem.js';

interface Sent {
  readonly address: string;
  readonly method: string | undefined;
  readonly headers: { readonly [name: string]: string };
  readonly body: unknown;
}

/** A network that answers from a list and keeps what was sent. */
function network(...answers: readonly (Response | Error)[]) {
  const sent: Sent[] = [];
  const left = [...answers];
  const fetch = async (address: unknown, init: RequestInit = {}) => {
    sent.push({ address: String(address), method: init.method, headers: init.headers as Sent['headers'], body: init.body });
    const answer = left.shift();
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('nothing more to answer');
    return answer;
  };
  return { sent, fetch: fetch as typeof globalThis.fetch };
}

const wallet = { wallets: [] };
const json = (body: unknown, headers: Record<string, string> = {}) => Response.json(body, { headers });
const notModified = () => new Response(null, { status: 304 });

describe('ApiClient', () => {
  it('sends the token, the key of an act and its body', async () => {
    const net = network(json({ purchaseId: 'pur_1' }));
    const api = new ApiClient(net, async () => 'token-1');
    const body = { listingId: 'lst_1', listingRevision: 1 };
    expect(await api.call('placePurchase', { body }, 'key-1')).toEqual({ purchaseId: 'pur_1' });
    expect(net.sent).toEqual([
      {
        address: '/api/purchases',
        method: 'POST',
        headers: {
          accept: 'application/json',
          authorization: 'Bearer token-1',
          'content-type': 'application/json',
          'idempotency-key': 'key-1',
        },
        body: JSON.stringify(body),
      },
    ]);
  });

  it('asks again with the ETag and answers the same object while nothing changes', async () => {
    const net = network(json(wallet, { etag: '"1"' }), notModified(), notModified(), json({ wallets: [1] }, { etag: '"2"' }));
    const api = new ApiClient(net, async () => undefined);
    const first = await api.call('readWallet', {});
    expect(await api.call('readWallet', {})).toBe(first);
    expect(await api.call('readWallet', {})).toBe(first);
    expect(net.sent[1]?.headers['if-none-match']).toBe('"1"');
    expect(api.unchanged('readWallet', {})).toBe(2);
    expect(await api.call('readWallet', {})).toEqual({ wallets: [1] });
    expect(api.unchanged('readWallet', {})).toBe(0);
  });

  it('throws what the service refused, and says when there was no answer', async () => {
    const net = network(new Response('', { status: 403 }), new TypeError('Failed to fetch'));
    const api = new ApiClient(net, async () => undefined);
    await expect(api.call('readWallet', {})).rejects.toMatchObject({ problem: { status: 403, code: 'Forbidden' } });
    const lost = await api.call('readWallet', {}).catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(ApiProblemError);
    expect(lost).toMatchObject({ problem: { code: 'NoAnswer' } });
  });

  it('keeps a limited number of answers', async () => {
    const answers = Array.from({ length: 302 }, () => json({}, { etag: '"x"' }));
    const net = network(...answers, json({}));
    const api = new ApiClient(net, async () => undefined);
    for (let n = 0; n < 302; n += 1) await api.call('readListing', { params: { listingId: `lst_${n}` } });
    await api.call('readListing', { params: { listingId: 'lst_0' } });
    expect(net.sent.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });
});
