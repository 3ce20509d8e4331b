import { expect, test } from '@jest/globals';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { readResource } from '../../domain/resource/owned-resource-store.js';
import { createdByTag, lockTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import { preflight } from '../../domain/transfer/preflight.js';
import { preflightRequest } from '../../domain/transfer/prepare-preflight.js';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import { sessionArnsMax } from '../../drivers/policies/session-policy.js';
import { awsFailure } from '../support/in-memory-aws/aws-failure.js';
import { sharedGroupMarket, sharedGroupSale } from '../support/shared-group-sale.js';

const rerun = 'security-group,switchOver,arns';

/** Runs the sale; the n-th changing call of the switch is cut off, before it landed or after. */
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
    if (step !== 'SwitchAccess' || !market.aws.isMutating(name)) return;
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

test('groups that name each other are switched by the next attempt also where its sessions list them apart', async () => {
  const { status, attempt, market, transferId } = await cutOff(1, 'beforeCall', sessionArnsMax);

  const again = market.memberCloud.sessions.filter(({ driver, verb, scope }) => [driver.type, verb, scope.kind].join() === rerun);
  expect(again.length).toBeGreaterThan(1);
  expect([status, attempt, (await readTransfer(market.tables, transferId)).operatorFailure]).toEqual(['completed', 2, undefined]);
});

test('an interface that no session could change over is told of before anything begins', async () => {
  const { market, arns, seller } = await sharedGroupMarket({ outside: true });

  const { passes, findings } = await preflight(market, preflightRequest(seller, { resourceIds: arns.map(cloudResourceId) }));

  expect([passes, findings.map(({ code }) => code)]).toEqual([false, expect.arrayContaining(['InterfaceKeepsOtherGroup'])]);
});
