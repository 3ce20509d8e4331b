import { describe, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { registerService } from '../../../domain/customer/register-service.js';
import { removeService } from '../../../domain/customer/remove-service.js';
import { ForbiddenError } from '../../../domain/errors.js';
import type { Route } from '../../../lambdas/api/route.js';
import { UnauthenticatedError } from '../../../lambdas/wrappers/api-errors.js';
import { speakerOf } from '../../../lambdas/wrappers/speaker.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';
import { aRoleSession, roleArn } from '../../support/iam-caller.js';

const row = { auth: 'jwt', scope: 'conveyance/read', roles: ['customer-admin'] } as unknown as Route;
const signedRow = { ...row, auth: 'iam' } as Route;

function checkedAs(authorizer?: object): APIGatewayProxyEventV2 {
  return { requestContext: { authorizer } } as unknown as APIGatewayProxyEventV2;
}

function anEvent(claims?: { readonly [claim: string]: unknown }): APIGatewayProxyEventV2 {
  return checkedAs(claims === undefined ? undefined : { jwt: { claims } });
}

async function aShop(change: object = {}) {
  const world = await ApiWorld.start();
  const principalArn = 'arn:aws:iam::000000000000:role/shops/eu/shop';
  const service = await registerService(world, {
    principalArn,
    role: 'member',
    customerId: purchaserId,
    scopes: ['conveyance/read'],
    ...change,
  });
  const speak = (authorizer: object, as: Route = signedRow) => speakerOf(checkedAs(authorizer), as, world.tables, 'cor_1');
  return { world, service, speak };
}

describe('speakerOf a token', () => {
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

  test('a stranger is refused, and no scopes are none', async () => {
    const { tables } = await ApiWorld.start();

    await expect(speakerOf(anEvent({ sub: 'unknown', scope: 'conveyance/read' }), row, tables, 'cor_1')).rejects.toThrow(ForbiddenError);
    expect(await speakerOf(anEvent({ sub: 'seller' }), row, tables, 'cor_1')).toMatchObject({ scopes: [] });
  });

  test('on public routes nobody speaks', async () => {
    const { tables } = await ApiWorld.start();

    const speaker = await speakerOf(anEvent(), { ...row, auth: 'public' } as Route, tables, 'cor_1');

    expect(speaker).toEqual({ subject: '', role: 'viewer', scopes: [], correlationId: 'cor_1' });
  });
});

describe('speakerOf a signature', () => {
  test('knows a role by its session, whatever the path it was registered with', async () => {
    const { service, speak } = await aShop();

    const speaker = await speak(aRoleSession('shop'));

    expect(speaker).toEqual({
      subject: service.serviceId,
      role: 'member',
      customerId: purchaserId,
      scopes: ['conveyance/read'],
      correlationId: 'cor_1',
    });
  });

  const nobodies = [
    ['an account’s root', { userArn: 'arn:aws:iam::000000000000:root' }],
    ['a federated user', { userArn: 'arn:aws:sts::000000000000:federated-user/shop' }],
    ['no ARN', { userArn: null }],
  ] as const;
  test.each(nobodies)('%s is no identity', async (_who, change) => {
    const { speak } = await aShop();

    await expect(speak(aRoleSession('shop', change))).rejects.toThrow(UnauthenticatedError);
  });

  const strangers = [
    ['another role', aRoleSession('shop-2')],
    ['a user of that name', aRoleSession('shop', { userArn: 'arn:aws:iam::000000000000:user/shop' })],
    ['the role of another AWS account', aRoleSession('shop', { userArn: 'arn:aws:sts::999999999999:assumed-role/shop/x' })],
  ] as const;
  test.each(strangers)('%s is a stranger', async (_who, authorizer) => {
    const { speak } = await aShop();

    await expect(speak(authorizer)).rejects.toThrow(ForbiddenError);
  });

  test('a role made again under the name of a registered one is a stranger when its unique id was told', async () => {
    const { speak } = await aShop({ principalId: 'AROAEXAMPLEROLEID0001' });

    await expect(speak(aRoleSession('shop', { callerId: 'AROAEXAMPLEROLEID0002:x' }))).rejects.toThrow(ForbiddenError);
    await expect(speak(aRoleSession('shop', { callerId: undefined }))).rejects.toThrow(ForbiddenError);
    expect(await speak(aRoleSession('shop'))).toMatchObject({ customerId: purchaserId });
  });

  test('a removed service hears what a stranger hears', async () => {
    const { world, service, speak } = await aShop();
    const told = async (roleName: string) => speak(aRoleSession(roleName)).catch((error: unknown) => error);
    await removeService(world, service.serviceId);

    expect(await told('shop')).toBeInstanceOf(ForbiddenError);
    expect(await told('shop')).toEqual(await told('nobody-knows-me'));
  });
});

describe('speakerOf both', () => {
  const person = { jwt: { claims: { sub: 'seller', scope: 'conveyance/read' } } };

  test('each row asks for its own kind of proof only', async () => {
    const { speak } = await aShop();

    await expect(speak(person, signedRow)).rejects.toThrow(UnauthenticatedError);
    await expect(speak(aRoleSession('shop'), row)).rejects.toThrow(UnauthenticatedError);
  });

  test.each([row, signedRow])('two proofs at once are none (%#)', async (asked) => {
    const { speak } = await aShop();

    await expect(speak({ ...person, ...aRoleSession('shop') }, asked)).rejects.toThrow(UnauthenticatedError);
  });

  test('no subject of a token names a service', async () => {
    const { service, speak } = await aShop();

    for (const sub of [service.serviceId, roleArn('shop')]) {
      await expect(speak({ jwt: { claims: { sub, scope: 'conveyance/read' } } }, row)).rejects.toThrow(ForbiddenError);
    }
  });
});
