import { afterEach, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { NotFoundError } from '../../../domain/errors.js';
import { type Route, route } from '../../../lambdas/api/route.js';
import { log } from '../../../lambdas/wrappers/log.js';
import { ApiWorld } from '../../support/api-world.js';

function tableOf(failure?: Error): readonly Route[] {
  const load = async () => async () => {
    if (failure !== undefined) throw failure;
    return { body: {} };
  };
  const shared = { noun: 'System', auth: 'public', roles: [], response: z.object({}), status: 200 } as const;
  return [route({ ...shared, method: 'GET', path: '/api/things', operationId: 'readThing', summary: 'Read', load })];
}

const get = 'GET /api/things';

afterEach(() => {
  jest.restoreAllMocks();
});

describe('requestFrame', () => {
  test('a well-formed correlation id comes back; anything else is replaced', async () => {
    const world = await ApiWorld.start(tableOf());
    const ask = async (given: string) =>
      (await world.call('nobody', get, { headers: { 'X-Correlation-Id': given } })).headers['x-correlation-id'];

    const answers = [await ask('order-7f3a'), await ask('short'), await ask('line\nbreak-and-more'), await ask('x'.repeat(129))];

    expect(answers[0]).toBe('order-7f3a');
    for (const other of answers.slice(1)) expect(other).toMatch(/^cor_/);
  });

  test('a named failure keeps its correlation id and is not logged', async () => {
    const errors = jest.spyOn(log, 'error').mockReturnValue(undefined);
    const world = await ApiWorld.start(tableOf(new NotFoundError('listing', 'lst_1')));

    const answer = await world.call('nobody', get, { headers: { 'x-correlation-id': 'order-7f3a' } });

    expect(answer).toMatchObject({ status: 404, body: { code: 'NotFound', correlationId: 'order-7f3a' } });
    expect(errors).not.toHaveBeenCalled();
  });

  test('an unknown failure is logged and tells nothing of its cause', async () => {
    const errors = jest.spyOn(log, 'error').mockReturnValue(undefined);
    const world = await ApiWorld.start(tableOf(new Error('password=canary')));

    const answer = await world.call('nobody', get, { headers: { 'x-correlation-id': 'order-7f3a' } });

    expect(answer).toMatchObject({ status: 500, body: { code: 'Internal', correlationId: 'order-7f3a', errors: [] } });
    expect(JSON.stringify(answer)).not.toContain('canary');
    expect(errors.mock.calls[0]?.[1]).toMatchObject({ correlationId: 'order-7f3a', route: get });
  });
});
