import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { InvalidInputError } from '../../../domain/errors.js';
import type { Ports } from '../../../domain/ports/ports.js';
import { eventHandler, parseEvent } from '../../../lambdas/wrappers/event-handler.js';

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

describe('parseEvent', () => {
  it('names every field that is wrong, and never what it holds', () => {
    const strict = z.strictObject({ a: z.literal('x'), b: z.int() });
    const parse = () => parseEvent(strict, { a: 'canary-value', b: 'canary-text', c: 1 });

    expect(parse).toThrow(InvalidInputError);
    for (const part of ['a:', 'b:', '"c"']) expect(parse).toThrow(part);
    expect(parse).not.toThrow(/canary/);
  });
});
