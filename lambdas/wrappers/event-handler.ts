import middy from '@middy/core';
import * as z from 'zod';
import { InvalidInputError } from '../../domain/errors.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { Use } from './environment.js';
import { portsFor } from './ports.js';

type Act<E> = (ports: Ports, event: E) => Promise<unknown>;

/** The Lambda handler of a table stream or a schedule: the event is parsed by its schema, then one use case is called. */
export function eventHandler<E>(uses: readonly Use[], schema: z.ZodType<E>, act: Act<E>, makePorts = portsFor) {
  const ports = makePorts(uses);
  return middy(async (event: unknown) => {
    await act(ports, parseEvent(schema, event));
  });
}

const queueEvent = z.object({ Records: z.array(z.object({ body: z.string().max(262_144) })).max(1) });

/**
 * The Lambda handler of a subscription behind its queue, one message at a time.
 * An event that does not fit throws InvalidInputError, so that after the last receive its dead letter is beside a log line that says why.
 */
export function queuedEventHandler<E>(uses: readonly Use[], schema: z.ZodType<E>, act: Act<E>, makePorts = portsFor) {
  return eventHandler(
    uses,
    queueEvent,
    async (ports, { Records }) => {
      for (const { body } of Records) await act(ports, parseEvent(schema, parseJson(body)));
    },
    makePorts,
  );
}

function parseEvent<E>(schema: z.ZodType<E>, event: unknown): E {
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  const remedy = 'Send the event as its schema says.';
  throw new InvalidInputError(parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), rule: issue.message, remedy })));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError([{ field: 'body', rule: `must be JSON (${(cause as Error).name})`, remedy: 'Send the event as JSON.' }]);
  }
}
