import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCustomer } from '../../domain/customer/create-customer.js';
import { registerService } from '../../domain/customer/register-service.js';
import { removeService } from '../../domain/customer/remove-service.js';
import { type DeployedAnswer, DeployedApi } from '../support/deployed-api.js';
import { type Proof, requestSigner } from '../support/request-signer.js';
import { StrictCloud, type StrictRole } from '../support/strict-cloud.js';

const requestsPerMinuteMax = 15;
const atOnce = 5;
const read = 'GET /api/services/wallet';

let cloud: StrictCloud;
let api: DeployedApi;

beforeAll(async () => {
  cloud = await StrictCloud.start({ requestsPerMinutePerCustomer: String(requestsPerMinuteMax) });
  api = new DeployedApi(cloud.apiUrl);
});

afterAll(() => cloud.stop());

/** A new customer and a role that speaks for it. */
async function aService(name: string, routes = '*/api/services/*', change: object = {}) {
  const access = { principals: [], networks: [], securityGroups: [], keyAdministrators: [] };
  const { customerId } = await createCustomer(cloud.ports, { name, access });
  const role = await cloud.role(name, routes);
  const scopes = ['conveyance/read', 'conveyance/trade'];
  const service = await registerService(cloud.ports, { principalArn: role.arn, role: 'member', customerId, scopes, ...change });
  const proof = requestSigner(role.keys);
  return { ...role, customerId, service, proof, as: (routeKey: string, request = {}) => api.call(proof, routeKey, request) };
}

/** From whom an answer came, and which. */
function told({ from, status, body }: DeployedAnswer): readonly unknown[] {
  return [from, status, body.code];
}

/** A proof of the role's with something changed after signing, or keys that are wrong in one thing. */
function spoilt({ keys }: StrictRole): { readonly [what: string]: Proof | undefined } {
  const good = requestSigner(keys);
  return {
    none: undefined,
    'another secret': requestSigner({ ...keys, secretAccessKey: 'x'.repeat(40) }),
    'no session token': requestSigner({ accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretAccessKey }),
    'a key nobody has': requestSigner({ ...keys, accessKeyId: 'ASIAZZZZZZZZZZZZZZZZ' }),
    'a signature of another request': async (request) => good({ ...request, method: 'GET', url: `${cloud.apiUrl}/api/services/transfers` }),
    'a header changed after signing': async (request) => ({ ...(await good(request)), 'content-type': 'text/plain' }),
  };
}

describe('a service, where signatures and IAM policies are checked', () => {
  it('is known by its role, whatever its path, and speaks for its customer', async () => {
    const shop = await aService('shop');

    const wallet = await shop.as(read);
    const customer = await shop.as('GET /api/services/customers/{customerId}', { params: { customerId: shop.customerId } });

    expect(shop.arn).toContain('role/programs/shop');
    expect([wallet, customer].map(told)).toEqual([
      ['product', 200, undefined],
      ['product', 200, undefined],
    ]);
  });

  it('is the gateway’s 403 when its proof is not good for this request', async () => {
    const shop = await aService('careful');
    const request = { body: { listingId: `lst_${'0'.repeat(26)}`, listingRevision: 1 } };
    const refusals: { [what: string]: readonly unknown[] } = {};

    for (const [what, proof] of Object.entries(spoilt(shop))) {
      refusals[what] = told(await api.call(proof, 'POST /api/services/purchases', request));
    }

    const refused = ['gateway', 403, undefined];
    expect(refusals).toEqual(Object.fromEntries(Object.keys(spoilt(shop)).map((what) => [what, refused])));
    expect(told(await shop.as('POST /api/services/purchases', request))).toEqual(['product', 404, 'NotFound']);
  });

  it('is nobody with a token, also where an engine hands that on', async () => {
    expect(told(await api.call('not.a.token', read))).toEqual(['product', 401, 'Unauthenticated']);
  });

  it('calls what its own IAM policy lets it call, and no more', async () => {
    const reader = await aService('reader', 'GET/api/services/*');

    expect(told(await reader.as(read))).toEqual(['product', 200, undefined]);
    expect(told(await reader.as('POST /api/services/listings', { body: {} }))).toEqual(['gateway', 403, undefined]);
  });

  it('is a stranger before it is registered, after it is removed, and when it is made again under the same name', async () => {
    const unregistered = requestSigner((await cloud.role('unregistered', '*/api/services/*')).keys);
    const removed = await aService('removed');
    await removeService(cloud.ports, removed.service.serviceId);
    const remade = await aService('remade', undefined, { principalId: 'AROAEXAMPLEROLEID0001' });
    const bound = await aService('bound');
    await removeService(cloud.ports, bound.service.serviceId);
    const { serviceId: _id, createdAt: _at, ...again } = bound.service;
    await registerService(cloud.ports, { ...again, principalId: bound.principalId });
    const headers = { 'x-correlation-id': 'cor-the-same' };
    const answers = await Promise.all([unregistered, removed.proof, remade.proof].map((proof) => api.call(proof, read, { headers })));

    expect(answers.map(told)).toEqual(Array(3).fill(['product', 403, 'Forbidden']));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(told(await bound.as(read))).toEqual(['product', 200, undefined]);
  });

  it('is nobody as the root of the AWS account', async () => {
    const root = requestSigner({ accessKeyId: 'test', secretAccessKey: 'test' });

    expect(told(await api.call(root, read))).toEqual(['product', 401, 'Unauthenticated']);
  });

  it('is not let in where people are, whatever it signs', async () => {
    const shop = await aService('curious');

    expect(told(await shop.as('GET /api/wallet'))).toEqual(['gateway', 401, undefined]);
  });

  it('may send so many requests in a minute, and takes nothing from another customer', async () => {
    const hasty = await aService('hasty');
    const calm = await aService('calm');

    const answers: DeployedAnswer[] = [];
    while (answers.length < 2 * requestsPerMinuteMax + atOnce) {
      answers.push(...(await Promise.all(Array.from({ length: atOnce }, () => hasty.as(read)))));
    }

    const refused = answers.filter(({ status }) => status === 429);
    const passed = answers.filter(({ status }) => status === 200);
    // The minute may have ended while they were on their way: then two windows let pass.
    expect([1, 2].map((windows) => windows * requestsPerMinuteMax)).toContain(passed.length);
    expect(passed.length + refused.length).toBe(answers.length);
    expect(told(refused[0] as DeployedAnswer)).toEqual(['product', 429, 'TooManyRequests']);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(refused[0]?.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(told(await calm.as(read))).toEqual(['product', 200, undefined]);
    expect((await api.call(undefined, 'GET /api/health')).status).toBe(200);
  });
});
