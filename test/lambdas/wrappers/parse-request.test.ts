import { describe, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { InvalidInputError } from '../../../domain/errors.js';
import type { Route } from '../../../lambdas/api/route.js';
import { InvalidJsonError } from '../../../lambdas/wrappers/api-errors.js';
import { parseRequest, withoutSecrets } from '../../../lambdas/wrappers/parse-request.js';

const row = {
  body: z.strictObject({ name: z.string(), size: z.number().optional() }),
  query: z.strictObject({ limit: z.coerce.number().max(100).default(50) }),
  params: z.strictObject({ id: z.string().regex(/^x_/, 'x_ and more') }),
} as unknown as Route;

function anEvent(change: Partial<APIGatewayProxyEventV2>): APIGatewayProxyEventV2 {
  return { headers: {}, pathParameters: { id: 'x_1' }, isBase64Encoded: false, body: '{"name":"a"}', ...change } as APIGatewayProxyEventV2;
}

describe('parseRequest', () => {
  test('parses the three parts, also without content type and in base64', () => {
    const body = Buffer.from('{"name":"a"}').toString('base64');

    const parts = parseRequest(anEvent({ body, isBase64Encoded: true, queryStringParameters: { limit: '7' } }), row);

    expect(parts).toEqual({ body: { name: 'a' }, query: { limit: 7 }, params: { id: 'x_1' } });
  });

  test('names every broken field at once', () => {
    const event = anEvent({
      body: '{"size":"big","extra":1}',
      pathParameters: { id: 'y' },
      queryStringParameters: { limit: '101', other: '1' },
    });

    const fields = problemsOf(() => parseRequest(event, row)).map((problem) => problem.field);

    expect(fields.sort()).toEqual(['extra', 'name', 'params.id', 'query.limit', 'query.other', 'size']);
  });

  test.each(['', '{', '[1', '{"__proto__":{"a":1}}', '\u0000', undefined])('refuses the body %j', (body) => {
    expect(() => parseRequest(anEvent({ body }), row)).toThrow(InvalidJsonError);
  });

  test.each(['null', '1', '[]', '"text"'])('a body that is JSON but no object (%s) is an invalid input', (body) => {
    expect(() => parseRequest(anEvent({ body }), row)).toThrow(InvalidInputError);
  });

  test('a route without a body reads none', () => {
    const { body, ...bodyless } = row;

    expect(parseRequest(anEvent({ body: '{broken' }), bodyless as Route).body).toBeUndefined();
    expect(body).toBeDefined();
  });
});

function problemsOf(act: () => unknown): InvalidInputError['problems'] {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems;
  }
  throw new Error('Nothing was refused.');
}

describe('withoutSecrets', () => {
  const parts = { body: { name: 'a', values: { res_1: 'canary' } }, query: { limit: 7 }, params: undefined };

  test('leaves out what the row calls secret, and nothing else', () => {
    expect(withoutSecrets(parts, { secretBody: ['values'] })).toEqual({ ...parts, body: { name: 'a' } });
    expect(withoutSecrets(parts, {})).toBe(parts);
    expect(withoutSecrets({ ...parts, body: undefined }, { secretBody: ['values'] }).body).toBeUndefined();
  });
});
