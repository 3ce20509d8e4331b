import { describe, expect, test } from '@jest/globals';
import { volumeArn } from '../../support/a-listing.js';
import { ApiWorld, purchaserId, strangerId } from '../../support/api-world.js';
import { atTheDoor } from '../../support/purchase-door.js';

const route = 'POST /api/transfers/preflight';
const blocker = { code: 'InTheWay', arn: volumeArn, detail: `${volumeArn} is held.`, whoMustAct: 'seller', remedy: 'Move it.' } as const;

describe('preflightTransfer', () => {
  test('answers a purchaser with place and type, and its own error-free findings', async () => {
    const { world, listingId } = await atTheDoor();
    world.memberCloud.resource(volumeArn).blockers = [blocker];

    const { status, body } = await world.call('purchaser', route, { body: { listingId, listingRevision: 1 } });

    expect(status).toBe(200);
    expect(body).toMatchObject({ passes: false, complete: true, resourceCount: 3, read: { from: 0, to: 3 } });
    expect(JSON.stringify(body)).toContain('InTheWay');
    expect(JSON.stringify(body)).not.toMatch(/arn:|res_|vol-1/);
  });

  test('answers the owner with ids, details and the remedy', async () => {
    const { world, listingId } = await atTheDoor();
    world.memberCloud.resource(volumeArn).blockers = [blocker];
    const own = await world.call('seller', 'GET /api/listings/{listingId}', { params: { listingId } });

    const { body } = await world.call('seller', route, { body: { resourceIds: own.body.own?.resourceIds, toCustomer: purchaserId } });

    expect(JSON.stringify(body)).toContain(`"detail":"${volumeArn} is held."`);
    expect(JSON.stringify(body)).not.toContain('refusal');
  });

  test('shows another’s resources as unknown ones', async () => {
    const world = await ApiWorld.start();
    const foreign = await world.own('s3-bucket', 'arn:aws:s3:::foreign', { owner: strangerId });
    const ask = async (resourceId: string) => (await world.call('seller', route, { body: { resourceIds: [resourceId] } })).body;

    const [ofForeign, ofUnknown] = [await ask(foreign), await ask(`res_${'0'.repeat(26)}`)];

    expect(JSON.stringify(ofForeign).replaceAll(foreign, `res_${'0'.repeat(26)}`)).toBe(JSON.stringify(ofUnknown));
  });

  test.each([
    ['nothing', {}],
    ['both forms', { listingId: `lst_${'X'.repeat(26)}`, listingRevision: 1, resourceIds: [`res_${'0'.repeat(26)}`] }],
    ['a listing without revision', { listingId: `lst_${'X'.repeat(26)}` }],
    ['terms of somebody else’s listing', { listingId: `lst_${'X'.repeat(26)}`, listingRevision: 1, terms: { undoWindowSeconds: 1 } }],
  ])('refuses %s with 400', async (_what, body) => {
    const { world } = await atTheDoor();

    expect(await world.call('purchaser', route, { body })).toMatchObject({ status: 400, body: { code: 'InvalidInput' } });
  });

  test('a viewer does not ask, and a listing nobody knows is not found', async () => {
    const { world, listingId } = await atTheDoor();
    const body = { listingId, listingRevision: 1 };

    expect((await world.call('viewer', route, { body })).status).toBe(403);
    expect((await world.call('purchaser', route, { body: { ...body, listingId: `lst_${'X'.repeat(26)}` } })).status).toBe(404);
  });
});
