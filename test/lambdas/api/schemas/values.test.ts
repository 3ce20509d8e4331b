import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { arn, awsAccountId, idOf, instant, money, pageOf, pageQuery, price, region } from '../../../../lambdas/api/schemas/values.js';

const usd = (amountMinor: unknown) => ({ amountMinor, currency: 'USD' });

describe('values', () => {
  test.each<[string, z.ZodType, unknown, boolean]>([
    ['an id', idOf('cus'), `cus_${'0'.repeat(26)}`, true],
    ['another prefix', idOf('cus'), `lst_${'0'.repeat(26)}`, false],
    ['a short id', idOf('cus'), 'cus_1', false],
    ['an amount below zero', money, usd('-5'), true],
    ['a price below zero', price, usd('-5'), false],
    ['a price of nothing', price, usd('0'), true],
    ['a number', price, usd(5), false],
    ['leading zeros', price, usd('005'), false],
    ['a fraction', price, usd('5.0'), false],
    ['too much', price, usd('9'.repeat(16)), false],
    ['an account', awsAccountId, '111122223333', true],
    ['eleven digits', awsAccountId, '11112222333', false],
    ['a region', region, 'us-gov-west-1', true],
    ['no region', region, 'europe', false],
    ['an ARN', arn, 'arn:aws-cn:s3:::b', true],
    ['a wildcard ARN service', arn, 'arn:aws:*:::b', false],
    ['local time', instant, '2026-11-23T10:00:00+01:00', false],
  ])('%s', (_what, schema, value, holds) => {
    expect(schema.safeParse(value).success).toBe(holds);
  });

  test('a page has 50 unless told, at most 100', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 50 });
    expect(pageQuery.safeParse({ limit: '101' }).success).toBe(false);
    expect(pageOf(z.string()).parse({ items: ['a'], next: 'n', extra: 1 })).toEqual({ items: ['a'], next: 'n' });
  });
});
