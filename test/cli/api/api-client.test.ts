import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../../cli/api/api-client.js';
import { ApiProblemError, NoAnswerError, UnknownOutcomeError } from '../../../cli/errors.js';
import { CannedServer } from '../../support/canned-server.js';

const keyed = { method: 'POST', path: '/api/things', body: { a: 1 }, idempotencyKey: 'key-1' } as const;
const get = { method: 'GET', path: '/api/things' } as const;

describe('ApiClient', () => {
  let api: CannedServer;
  let said: string[];
  let slept: number[];

  beforeEach(async () => {
    [api, said, slept] = [await CannedServer.start(), [], []];
  });
  afterEach(() => api.stop());

  function client(given: { apiUrl?: string; interrupted?: AbortSignal; tokens?: string[]; timeoutSeconds?: number } = {}): ApiClient {
    const tokens = given.tokens ?? ['token-1'];
    return new ApiClient({
      apiUrl: given.apiUrl ?? api.url,
      timeoutSeconds: given.timeoutSeconds ?? 1,
      interrupted: given.interrupted ?? new AbortController().signal,
      sleep: async (milliseconds) => void slept.push(milliseconds),
      say: (line) => void said.push(line),
      accessToken: async (wasRefused) => (wasRefused ? tokens[1] : tokens[0]),
    });
  }

  it('sends token, key and body, and gives the answer', async () => {
    api.on('POST /api/things', { status: 201, body: { thingId: 't' } });

    const reply = await client().send(keyed);

    expect([reply.status, reply.body]).toEqual([201, { thingId: 't' }]);
    expect(api.requests[0]).toMatchObject({ headers: { authorization: 'Bearer token-1', 'idempotency-key': 'key-1' }, body: { a: 1 } });
  });

  it('repeats a change with the same key while the API is busy', async () => {
    api.on('POST /api/things', { status: 503, headers: { 'retry-after': '2' } }, 'broken-off', { status: 201 });

    const reply = await client().send(keyed);

    expect(reply.status).toBe(201);
    expect(api.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1', 'key-1']);
    expect(slept).toEqual([2_000, 1_000]);
    expect(said).toEqual(['The API is busy (503); trying again in 2 s.', 'The connection broke off; trying again in 1 s.']);
  });

  it('gives up after three tries, with the key to go on with', async () => {
    api.on('POST /api/things', { status: 503, body: {} });

    await expect(client().send(keyed)).rejects.toThrow(ApiProblemError);

    expect(api.requests).toHaveLength(3);
    expect(said.at(-1)).toContain('--idempotency-key key-1');
  });

  it('tells the key when a change took too long, and does not repeat it', async () => {
    api.on('POST /api/things', 'silent');

    const sending = client().send(keyed);

    await expect(sending).rejects.toThrow(UnknownOutcomeError);
    await expect(sending).rejects.toThrow('--idempotency-key key-1');
    expect(api.requests).toHaveLength(1);
  });

  it('does not repeat a change without a key', async () => {
    api.on('PATCH /api/things', 'broken-off');

    await expect(client().send({ method: 'PATCH', path: '/api/things', body: {} })).rejects.toThrow('Look before you repeat it.');
    expect(api.requests).toHaveLength(1);
  });

  it('knows that nothing was done when the API cannot be reached', async () => {
    const closed = await CannedServer.start();
    await closed.stop();

    await expect(client({ apiUrl: closed.url }).send(keyed)).rejects.toThrow(NoAnswerError);
    expect(slept).toHaveLength(2);
  });

  it('ends at once when interrupted', async () => {
    const interruption = new AbortController();
    api.on('GET /api/things', 'silent');
    const sending = client({ interrupted: interruption.signal, timeoutSeconds: 30 }).send(get);
    while (api.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    interruption.abort();

    await expect(sending).rejects.toThrow('Interrupted');
    expect(api.requests).toHaveLength(1);
  });

  it('asks for a new token when one is refused, once', async () => {
    api.on('GET /api/things', { status: 401, body: {} }, { status: 200 });

    await client({ tokens: ['old', 'new'] }).send(get);

    expect(api.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
    api.on('GET /api/things', { status: 401, body: {} });
    await expect(client({ tokens: ['old', 'new'] }).send(get)).rejects.toThrow(ApiProblemError);
    expect(api.requests).toHaveLength(4);
  });

  it('does not follow an answer to another place, where the token would go along', async () => {
    api.on('GET /api/things', { status: 302, headers: { location: `${api.url}/elsewhere` } });

    await expect(client().send(get)).rejects.toThrow(NoAnswerError);
    expect(api.requests.map(({ call }) => call)).not.toContain('GET /elsewhere');
  });

  it('keeps an answer that is no JSON as text', async () => {
    api.on('GET /api/things', { body: '<html>' });

    expect((await client().send(get)).body).toBe('<html>');
  });
});
