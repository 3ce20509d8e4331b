import { AuthorizeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { expect, test } from '@jest/globals';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { readResource } from '../../domain/resource/owned-resource-store.js';
import { createdByTag, lockTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import { preflight } from '../../domain/transfer/preflight.js';
import { preflightRequest } from '../../domain/transfer/prepare-preflight.js';
import { resourcesPerBatchMax } from '../../domain/transfer/transfer.js';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import { seller } from '../../scripts/demo/world.js';
import { awsFailure } from '../support/in-memory-aws/aws-failure.js';
import { member } from '../support/member-fixture.js';
import { sharedGroupMarket, sharedGroupSale } from '../support/shared-group-sale.js';

/** Runs the sale; the n-th changing call after the commit is cut off, before it landed or after. */
async function cutOff(at: number, when: 'beforeCall' | 'afterCall', between = 0) {
  const sale = await sharedGroupSale({ between });
  const { market, transferId } = sale;
  let step = '';
  let calls = 0;
  market.hooks = {
    before: (name) => {
      step = name;
    },
  };
  market.aws[when] = ({ name }) => {
    if (!['SwitchAccess', 'VerifyAccess'].includes(step) || !market.aws.isMutating(name)) return;
    calls += 1;
    if (calls === at) throw awsFailure('RequestLimitExceeded', 'Request limit exceeded.', 503);
  };
  const runs = await market.drain();
  const { status, attempt } = await readTransfer(market.tables, transferId);
  return { ...sale, runs, status, attempt, calls };
}

test.each(['beforeCall', 'afterCall'] as const)(
  'cut off at any of its calls (%s), the switch is done by the next attempt',
  async (when) => {
    const { calls, status: uncut } = await cutOff(0, when);
    expect([uncut, calls > 10]).toEqual(['completed', true]);

    for (let at = 1; at <= calls; at += 1) {
      const { status, attempt, place, purchaser, transferId, arns, web, market } = await cutOff(at, when);

      expect([at, status, attempt]).toEqual([at, 'completed', 2]);
      const made = [...place.tags].filter(([, tags]) => tags.has(createdByTag));
      const madeFor = [transferId, purchaser];
      expect(made.map(([, tags]) => [tags.get(createdByTag), tags.get(ownerTag)])).toEqual([madeFor, madeFor]);
      expect([...place.tags.values()].filter((tags) => tags.has(lockTag))).toEqual([]);
      expect([...place.interfaces.values()].filter(({ groupIds }) => groupIds.includes(web))).toHaveLength(1);
      for (const arn of arns) expect((await readResource(market.tables, cloudResourceId(arn)))?.lock).toBeUndefined();
    }
  },
  60_000,
);

test('groups of two batches that name each other are switched, for nothing is unlocked before all is verified', async () => {
  const { status, attempt, market } = await cutOff(0, 'beforeCall', resourcesPerBatchMax);

  const switching = market.memberCloud.sessions.filter(({ verb }) => verb === 'switchOver');
  expect([...new Set(switching.map(({ scope }) => scope.kind))]).toEqual(['lock']);
  expect([status, attempt]).toEqual(['completed', 1]);
});

test('what is opened for the seller again after the switch is closed in the next round, under the lock', async () => {
  const sale = await sharedGroupSale();
  const { market, db, transferId } = sale;
  let rounds = 0;
  market.hooks = {
    before: async (name) => {
      if (name !== 'VerifyAccess') return;
      rounds += 1;
      const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: seller.network }] }];
      if (rounds === 1) await market.aws.clients(member).ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: db, IpPermissions }));
    },
  };

  await market.drain();

  const { status, attempt } = await readTransfer(market.tables, transferId);
  expect([status, attempt, rounds]).toEqual(['completed', 1, 2]);
});

test('an interface that no session could change over is told of before anything begins', async () => {
  const { market, arns, seller: customerId } = await sharedGroupMarket({ outside: true });

  const { passes, findings } = await preflight(market, preflightRequest(customerId, { resourceIds: arns.map(cloudResourceId) }));

  expect([passes, findings.map(({ code }) => code)]).toEqual([false, expect.arrayContaining(['InterfaceKeepsOtherGroup'])]);
});
