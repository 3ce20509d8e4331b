import { describe, expect, it } from '@jest/globals';
import type { Blocker } from '../../../domain/access/findings.js';
import { checkBlockers } from '../../../domain/transfer/check-blockers.js';
import { BlockedError } from '../../../domain/transfer/errors.js';
import { TransferWorld } from '../../support/transfer-world.js';

function aBlocker(arn: string): Blocker {
  return { code: 'UnclassifiedSource', arn, detail: 'Whose is it?', whoMustAct: 'seller', remedy: 'Name it.' };
}

describe('checkBlockers', () => {
  it('passes when no driver objects', async () => {
    const world = await TransferWorld.with();

    await expect(checkBlockers(world, await world.work())).resolves.toBeUndefined();
  });

  it('reports the blockers of all resources together', async () => {
    const world = await TransferWorld.with();
    for (const { arn } of world.entries) world.memberCloud.resource(arn).blockers = [aBlocker(arn)];

    const refused = await checkBlockers(world, await world.work()).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(BlockedError);
    expect((refused as BlockedError).blockers.map((blocker) => blocker.arn).sort()).toEqual(world.entries.map((entry) => entry.arn).sort());
  });
});
