import { describe, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import type { Route } from '../../../lambdas/api/route.js';
import { openPage } from '../../../lambdas/wrappers/page-token.js';
import { atItsDoor, renderAnswer, withEtag, withoutToldOnce } from '../../../lambdas/wrappers/render-answer.js';

const row = { status: 200, response: z.object({ amountMinor: z.string().optional(), next: z.string().optional() }) } as unknown as Route;

function asking(tag?: string): APIGatewayProxyEventV2 {
  return { headers: tag === undefined ? {} : { 'if-none-match': tag } } as unknown as APIGatewayProxyEventV2;
}

describe('renderAnswer', () => {
  test('drops what the row does not name and writes amounts as text', () => {
    const answer = renderAnswer({ body: { amountMinor: 12n, arn: 'arn:secret' }, headers: { location: '/x' } }, row, 'op|cus_1');

    expect(answer).toMatchObject({
      statusCode: 200,
      body: '{"amountMinor":"12"}',
      headers: { location: '/x', 'cache-control': 'no-store' },
    });
  });

  test('seals where a list goes on', () => {
    const { body = '' } = renderAnswer({ body: { next: 'here' } }, row, 'op|cus_1');

    expect(openPage((JSON.parse(body) as { next: string }).next, 'op|cus_1')).toBe('here');
  });

  test('an answer that breaks its own schema is a mistake of ours', () => {
    expect(() => renderAnswer({ body: { amountMinor: 12 } }, row, 'op|cus_1')).toThrow(z.ZodError);
  });
});

describe('withEtag', () => {
  test('matches weak tags and lists, and changes with the body', () => {
    const etag = String(withEtag({ body: 'a' }, asking()).headers?.etag);

    expect(withEtag({ body: 'a' }, asking(`"other", W/${etag}`)).statusCode).toBe(304);
    expect(withEtag({ body: 'b', statusCode: 200 }, asking(etag)).statusCode).toBe(200);
  });
});

describe('atItsDoor', () => {
  const answer = { statusCode: 202, headers: { location: '/api/transfers/trf_1', 'retry-after': '2' } };

  test('points services to where services read, and people to where people do', () => {
    expect(atItsDoor(answer, { auth: 'iam' } as Route).headers).toEqual({ location: '/api/services/transfers/trf_1', 'retry-after': '2' });
    expect(atItsDoor(answer, { auth: 'jwt' } as Route)).toBe(answer);
    expect(atItsDoor({ statusCode: 200 }, { auth: 'iam' } as Route)).toEqual({ statusCode: 200 });
  });
});

describe('withoutToldOnce', () => {
  test('leaves out the named fields only', () => {
    const kept = withoutToldOnce({ body: '{"a":1,"password":"x"}' }, { ...row, toldOnce: ['password'] } as Route);

    expect(kept.body).toBe('{"a":1}');
    expect(withoutToldOnce({ body: '{"a":1}' }, row).body).toBe('{"a":1}');
  });
});
