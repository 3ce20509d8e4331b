import * as z from 'zod';

const fieldProblem = z
  .object({ field: z.string(), value: z.string().optional(), rule: z.string(), remedy: z.string() })
  .meta({ id: 'FieldProblem' });

/** Body of every failure: application/problem+json (RFC 9457). */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable; match on this, never on text' }),
    detail: z.string(),
    correlationId: z.string(),
    errors: z.array(fieldProblem),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problem>;
