import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { InvalidInputError } from '../../../domain/errors.js';
import type { Ports } from '../../../domain/ports/ports.js';
import { eventHandler, queuedEventHandler } from '../../../lambdas/wrappers/event-handler.js';

const schema = z.object({ detail: z.object({ transferId: z.string() }) });
const context = {} as Context;
const event = { detail: { transferId: 'trf_1' } };

function recording() {
  const seen: unknown[] = [];
  const act = async (_ports: Ports, given: unknown) => void seen.push(given);
  return { seen, act, makePorts: () => ({}) as Ports };
}

describe('eventHandler', () => {
  it('gives the use case the parsed event', async () => {
    const { seen, act, makePorts } = recording();

    await eventHandler([], schema, act, makePorts)({ ...event, other: 1 }, context);

    expect(seen).toEqual([event]);
  });

  it('refuses an event that does not fit, naming the field', async () => {
    const { seen, act, makePorts } = recording();

    const refused = eventHandler([], schema, act, makePorts)({ detail: {} }, context);

    await expect(refused).rejects.toThrow(InvalidInputError);
    await expect(refused).rejects.toThrow('detail.transferId');
    expect(seen).toEqual([]);
  });
});

describe('queuedEventHandler', () => {
  it('takes the event out of its message', async () => {
    const { seen, act, makePorts } = recording();

    await queuedEventHandler([], schema, act, makePorts)({ Records: [{ body: JSON.stringify(event) }] }, context);

    expect(seen).toEqual([event]);
  });

  it.each(['{', 'x'.repeat(300_000), '{"detail":{}}'])('refuses a malformed message', async (body) => {
    const { seen, act, makePorts } = recording();

    await expect(queuedEventHandler([], schema, act, makePorts)({ Records: [{ body }] }, context)).rejects.toThrow(InvalidInputError);

    expect(seen).toEqual([]);
  });
});
