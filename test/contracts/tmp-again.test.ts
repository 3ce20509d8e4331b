import { expect, test } from '@jest/globals';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { readResource } from '../../domain/resource/owned-resource-store.js';
import { createdByTag, lockTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import { awsFailure } from '../support/in-memory-aws/aws-failure.js';
import { sharedGroupSale } from '../support/shared-group-sale.js';

/** Runs the sale; the n-th changing call of the switch is cut off, before it landed or after. */
async function cutOff(at: number, when: 'beforeCall' | 'afterCall') {
  const sale = await sharedGroupSale({ more: 30 });
  const { market, transferId } = sale;
  let step = '';
  let calls = 0;
  market.hooks = { before: (name) => void (step = name) };
  market.aws[when] = ({ name }) => {
    if (step !== 'SwitchAccess' || !market.aws.isMutating(name)) return;
    calls += 1;
    if (calls === at) throw awsFailure('RequestLimitExceeded', 'Request limit exceeded.', 503);
  };
  const runs = await market.drain();
  const { status, attempt } = await readTransfer(market.tables, transferId);
  return { ...sale, runs, status, attempt, calls };
}

test.each(['beforeCall', 'afterCall'] as const)('cut off at any of its calls (%s), the switch is done by the next attempt', async (when) => {
  const { calls, status: uncut } = await cutOff(0, when);
  expect([uncut, calls > 10]).toEqual(['completed', true]);

  for (let at = 1; at <= calls; at += 3) {
    const { status, attempt, place, purchaser, transferId, arns, web, market } = await cutOff(at, when);

    expect([at, status, attempt]).toEqual([at, 'completed', 2]);
    const made = [...place.tags].filter(([, tags]) => tags.has(createdByTag));
    expect(made.map(([, tags]) => [tags.get(createdByTag), tags.get(ownerTag)])).toEqual(made.map(() => [transferId, purchaser]));
    expect([...place.tags.values()].filter((tags) => tags.has(lockTag))).toEqual([]);
    expect([...place.interfaces.values()].filter(({ groupIds }) => groupIds.includes(web))).toHaveLength(1);
    for (const arn of arns) expect((await readResource(market.tables, cloudResourceId(arn)))?.lock).toBeUndefined();
  }
});
