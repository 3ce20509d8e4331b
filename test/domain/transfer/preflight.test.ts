import { describe, expect, it } from '@jest/globals';
import { customerKey } from '../../../domain/customer/customer-store.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { findingsPerAnswerMax, preflight } from '../../../domain/transfer/preflight.js';
import { preflightRequest } from '../../../domain/transfer/prepare-preflight.js';
import { volumeArn } from '../../support/a-listing.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';
import { atTheDoor } from '../../support/purchase-door.js';
import { sharedGroupMarket } from '../../support/shared-group-sale.js';

const asked = (listingId: string, listingRevision = 1) => preflightRequest(purchaserId, { listingId, listingRevision });
const blocker = { code: 'InTheWay', arn: volumeArn, detail: `${volumeArn} is held.`, whoMustAct: 'seller', remedy: 'Move it.' } as const;

async function resourceIdsOf(world: ApiWorld, listingId: string): Promise<readonly string[]> {
  return (await world.call('seller', 'GET /api/listings/{listingId}', { params: { listingId } })).body.own?.resourceIds ?? [];
}

describe('preflight of a purchaser', () => {
  it('passes what can be bought, says what is not measured, and writes nothing', async () => {
    const { world, listingId } = await atTheDoor();
    world.tables.beforeTransact = () => {
      throw new Error('It wrote.');
    };

    const answer = await preflight(world, asked(listingId));

    expect(answer).toMatchObject({ passes: true, complete: true, resourceCount: 3, read: { from: 0, to: 3 } });
    expect(answer.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['NoUndoWindow', 'warning'],
      ['CostNotMeasured', 'warning'],
      ['FiguresNotMeasured', 'warning'],
    ]);
  });

  it('tells all blockers at once, blockers first, and nothing of the seller’s by name', async () => {
    const { world, listingId } = await atTheDoor({ credited: false });
    world.memberCloud.resource(volumeArn).blockers = [blocker];

    const { passes, findings } = await preflight(world, asked(listingId));

    expect(passes).toBe(false);
    expect(findings.slice(0, 2)).toMatchObject([
      { code: 'NoWalletInCurrency', whoMustAct: 'purchaser' },
      { code: 'InTheWay', whoMustAct: 'seller', resource: { position: expect.any(Number), type: 'ebs-volume' } },
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/arn:|res_|vol-/);
  });

  it('of what is not for sale says that and no more', async () => {
    const { world, listingId } = await atTheDoor();

    const answer = await preflight(world, asked(listingId, 2));

    expect(answer.findings.map(({ code }) => code)).toEqual(['ListingRevisionChanged']);
    expect(answer).toMatchObject({ passes: false, complete: true, resourceCount: 0 });
    expect(world.memberCloud.calls.filter(({ verb }) => verb === 'discover')).toHaveLength(3);
  });
});

describe('preflight of an owner', () => {
  it('names its own resources, and asks nothing of a purchaser who is not named', async () => {
    const { world, listingId } = await atTheDoor();
    world.memberCloud.resource(volumeArn).blockers = [blocker, { ...blocker, code: 'PurchaserHasNoNetwork', whoMustAct: 'purchaser' }];
    const resourceIds = await resourceIdsOf(world, listingId);

    const { findings } = await preflight(world, preflightRequest(sellerId, { resourceIds: [...resourceIds, 'res_unknown'] }));

    expect(findings).toMatchObject([
      { code: 'NotFound', resource: { resourceId: 'res_unknown' } },
      { code: 'InTheWay', detail: blocker.detail, resource: { resourceId: expect.stringContaining('res_'), type: 'ebs-volume' } },
    ]);
  });

  it('tells what stays without access, and judges the access that is granted', async () => {
    const world = await ApiWorld.start();
    const logs = 'arn:aws:s3:::logs';
    const links = [
      { toArn: logs, relation: 'stores logs in', needs: false },
      { toArn: volumeArn, relation: 'is made from', needs: true },
    ];
    const resourceIds = [await world.own('s3-bucket', 'arn:aws:s3:::orders', { links })];
    await world.own('s3-bucket', logs);
    await world.own('ebs-volume', volumeArn);
    const terms = { undoWindowSeconds: 60, leftBehind: [logs, volumeArn], accessGranted: [logs] };

    const { passes, findings } = await preflight(world, preflightRequest(sellerId, { resourceIds, terms }));

    expect(passes).toBe(true);
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'StaysBehind', resource: { resourceId: cloudResourceId(volumeArn) } },
      { severity: 'warning', code: 'GrantedAccessUnproven', resource: { resourceId: cloudResourceId(logs) } },
    ]);
  });

  it('goes on where the answer before had no time left, and repeats no warning of the whole', async () => {
    const { world, listingId } = await atTheDoor();
    const resourceIds = await resourceIdsOf(world, listingId);

    const rest = await preflight(world, preflightRequest(sellerId, { resourceIds, terms: { undoWindowSeconds: 0 }, from: 2 }));

    expect(rest).toMatchObject({ passes: true, complete: true, findings: [], read: { from: 2, to: 3 } });
  });

  it('tells as many findings as fit', async () => {
    const { world } = await atTheDoor();
    const resourceIds = Array.from({ length: findingsPerAnswerMax + 10 }, (_, n) => `res_unknown${n}`);

    const { passes, findings } = await preflight(world, preflightRequest(sellerId, { resourceIds }));

    expect([passes, findings.length]).toEqual([false, findingsPerAnswerMax]);
  });
});

describe('preflight of an owner who names a receiver', () => {
  const nobodyKnown = `cus_${'0'.repeat(26)}`;

  it('answers and reads alike whether the receiver does not exist or is suspended', async () => {
    const { world, listingId } = await atTheDoor();
    const resourceIds = await resourceIdsOf(world, listingId);
    await world.tables.transact([{ act: 'update', key: customerKey(purchaserId), set: { standing: 'suspended' } }]);
    const ask = async (toCustomer: string) => {
      const reads: string[] = [];
      const tables = watched(world.tables, reads);
      const calls = world.memberCloud.calls.length;
      const answer = await preflight({ ...world, tables }, preflightRequest(sellerId, { resourceIds, toCustomer }));
      return { answer, reads, calls: world.memberCloud.calls.slice(calls) };
    };

    const [unknown, suspended] = [await ask(nobodyKnown), await ask(purchaserId)];

    expect(suspended).toEqual(unknown);
    expect(unknown.answer).toMatchObject({ passes: false, complete: true, findings: [{ code: 'ReceiverNotAvailable' }] });
    expect([unknown.reads.length > 0, unknown.calls.length]).toEqual([true, 3]);
  });

  it('says so again with the rest of a long answer', async () => {
    const { world, listingId } = await atTheDoor();
    const resourceIds = await resourceIdsOf(world, listingId);

    const rest = await preflight(world, preflightRequest(sellerId, { resourceIds, toCustomer: nobodyKnown, from: 2 }));

    expect(rest).toMatchObject({ passes: false, findings: [{ code: 'ReceiverNotAvailable', whoMustAct: 'seller' }] });
  });

  it('tells of one in good standing nothing of its record: what is found is as without it', async () => {
    const { market, arns, seller } = await sharedGroupMarket();
    const { customerId: nameless } = await market.customer('Nameless', '20.2.0.0/16', { principals: [], networks: [] });
    const odd = { networks: [], securityGroups: ['sg-0a1b2c3d4e5f60718'] };
    const { customerId: misfit } = await market.customer('Misfit', '20.3.0.0/16', odd);
    const resourceIds = arns.map(cloudResourceId);
    const ask = (toCustomer?: string) => preflight(market, preflightRequest(seller, { resourceIds, toCustomer }));

    const alone = await ask();

    expect(alone.passes).toBe(true);
    expect(await ask(nameless)).toEqual(alone);
    expect(await ask(misfit)).toEqual(alone);
  });
});

/** The same tables, telling which of their methods is called. */
function watched(tables: ApiWorld['tables'], reads: string[]): ApiWorld['tables'] {
  return new Proxy(tables, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: readonly unknown[]) => {
        reads.push(String(name));
        return method.apply(target, args);
      };
    },
  });
}
