import { describe, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ForbiddenError } from '../../../domain/errors.js';
import type { Route } from '../../../lambdas/api/route.js';
import { UnauthenticatedError } from '../../../lambdas/wrappers/api-errors.js';
import { speakerOf } from '../../../lambdas/wrappers/speaker.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const row = { auth: 'jwt', scope: 'conveyance/read', roles: ['customer-admin'] } as unknown as Route;

function anEvent(claims?: { readonly [claim: string]: unknown }): APIGatewayProxyEventV2 {
  return { requestContext: claims === undefined ? {} : { authorizer: { jwt: { claims } } } } as unknown as APIGatewayProxyEventV2;
}

describe('speakerOf', () => {
  test('takes tenant and role from the membership row, never from the token', async () => {
    const { tables } = await ApiWorld.start();
    const event = anEvent({ sub: 'seller', scope: 'openid conveyance/read', customerId: 'cus_other', role: 'operator' });

    const speaker = await speakerOf(event, row, tables, 'cor_1');

    expect(speaker).toEqual({
      subject: 'seller',
      role: 'customer-admin',
      customerId: sellerId,
      scopes: ['openid', 'conveyance/read'],
      correlationId: 'cor_1',
    });
  });

  test.each([undefined, {}, { sub: '' }, { sub: 7 }])('claims %j are no identity', async (claims) => {
    const { tables } = await ApiWorld.start();

    await expect(speakerOf(anEvent(claims), row, tables, 'cor_1')).rejects.toThrow(UnauthenticatedError);
  });

  const refused = [
    { why: 'a stranger', claims: { sub: 'unknown', scope: 'conveyance/read' } },
    { why: 'the wrong role', claims: { sub: 'viewer', scope: 'conveyance/read' } },
    { why: 'a missing scope', claims: { sub: 'seller', scope: 'conveyance/readmore' } },
    { why: 'no scopes at all (an ID token)', claims: { sub: 'seller' } },
  ];
  test.each(refused)('refuses $why', async ({ claims }) => {
    const { tables } = await ApiWorld.start();

    await expect(speakerOf(anEvent(claims), row, tables, 'cor_1')).rejects.toThrow(ForbiddenError);
  });

  test('on public routes nobody speaks', async () => {
    const { tables } = await ApiWorld.start();

    const speaker = await speakerOf(anEvent(), { ...row, auth: 'public' } as Route, tables, 'cor_1');

    expect(speaker).toEqual({ subject: '', role: 'viewer', scopes: [], correlationId: 'cor_1' });
  });
});
