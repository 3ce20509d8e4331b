import jsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type * as z from 'zod';
import { type FieldProblem, InvalidInputError } from '../../domain/errors.js';
import type { Route } from '../api/route.js';
import { InvalidJsonError } from './api-errors.js';

/** The parts of a request as its row parses them. */
export interface ParsedParts {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
}

const parser = jsonBodyParser({ disableContentTypeCheck: true });

/** Body, query and path as the row wants them; throws InvalidJsonError, or InvalidInputError with every broken field at once. */
export function parseRequest(event: APIGatewayProxyEventV2, row: Route): ParsedParts {
  const problems: FieldProblem[] = [];
  const parse = (part: keyof ParsedParts, schema: z.ZodType | undefined, value: unknown) => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.flatMap((issue) => fieldProblemsOf(part, issue)));
    return undefined;
  };
  const parts = {
    params: parse('params', row.params, event.pathParameters ?? {}),
    query: parse('query', row.query, event.queryStringParameters ?? {}),
    body: parse('body', row.body, row.body === undefined ? undefined : jsonOf(event)),
  };
  if (problems.length > 0) throw new InvalidInputError(problems);
  return parts;
}

/** The parts without the fields of the body that hold secrets: what may be hashed and kept. */
export function withoutSecrets(parts: ParsedParts, { secretBody = [] }: Pick<Route, 'secretBody'>): ParsedParts {
  if (secretBody.length === 0 || typeof parts.body !== 'object' || parts.body === null) return parts;
  return { ...parts, body: Object.fromEntries(Object.entries(parts.body).filter(([field]) => !secretBody.includes(field))) };
}

/** The parser's refusals (no body, broken text, keys such as `__proto__`) all mean one thing to the caller. */
function jsonOf(event: APIGatewayProxyEventV2): unknown {
  const request = { event: { ...event } };
  try {
    parser.before?.({ ...request, context: {} as Context, response: undefined, error: undefined, internal: {} });
  } catch (cause) {
    throw new InvalidJsonError('Send a JSON object as the body.', { cause });
  }
  return request.event.body;
}

/** Fields of the body bear their own names; those of query and path begin with the part. */
function fieldProblemsOf(part: keyof ParsedParts, issue: z.core.$ZodIssue): FieldProblem[] {
  const path = [...(part === 'body' ? [] : [part]), ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    const rule = 'is not a field of this request';
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), rule, remedy: 'Leave it out' }));
  }
  return [{ field: path.join('.') || part, rule: issue.message, remedy: 'See this operation in /api/openapi.json' }];
}
