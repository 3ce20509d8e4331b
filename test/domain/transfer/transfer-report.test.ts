import { describe, expect, it } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { NotFoundError } from '../../../domain/errors.js';
import { lockResources } from '../../../domain/transfer/lock-resources.js';
import { stageAccess } from '../../../domain/transfer/stage-access.js';
import { switchAccess } from '../../../domain/transfer/switch-access.js';
import { transferReport } from '../../../domain/transfer/transfer-report.js';
import { verifyAccess } from '../../../domain/transfer/verify-access.js';
import { TransferWorld } from '../../support/transfer-world.js';

const purchaser: Speaker = { subject: 'sub', role: 'member', customerId: 'cus_purchaser', scopes: [], correlationId: 'cor_1' };

describe('transferReport', () => {
  it('shows before, after and what is left of the seller', async () => {
    const world = await TransferWorld.with();
    await lockResources(world, await world.work());
    await stageAccess(world, await world.work());
    await switchAccess(world, await world.work());
    world.memberCloud.change(world.entries[0]?.arn ?? '', { sizeGiB: 40 });
    await verifyAccess(world, await world.work());

    const report = await transferReport(world, purchaser, world.transferId);

    const volume = report.resources.find((resource) => resource.type === 'ebs-volume');
    expect(volume?.differences).toEqual([{ property: 'sizeGiB', before: 20, after: 40 }]);
    expect(volume?.residual.every((access) => access.state === 'removed')).toBe(true);
  });

  it('answers a stranger as if there were no such transfer', async () => {
    const world = await TransferWorld.with();

    await expect(transferReport(world, { ...purchaser, customerId: 'cus_other' }, world.transferId)).rejects.toThrow(NotFoundError);
  });
});
