import middy from '@middy/core';
import type * as z from 'zod';
import { InvalidInputError } from '../../domain/errors.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { Use } from './environment.js';
import { observed } from './observed.js';
import { portsFor } from './ports.js';

/** The Lambda handler of a table stream or a schedule: the event is parsed by its schema, then one use case is called. */
export function eventHandler<E>(
  uses: readonly Use[],
  schema: z.ZodType<E>,
  act: (ports: Ports, event: E) => Promise<unknown>,
  makePorts = portsFor,
) {
  const ports = makePorts(uses);
  return middy()
    .use(observed('Event'))
    .handler(async (event: unknown) => {
      await act(ports, parseEvent(schema, event));
    });
}

/** The event as its schema says; throws InvalidInputError with every field that is not. */
export function parseEvent<E>(schema: z.ZodType<E>, event: unknown): E {
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  const remedy = 'Send the event as its schema says';
  throw new InvalidInputError(parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), rule: issue.message, remedy })));
}
