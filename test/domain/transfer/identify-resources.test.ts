import { describe, expect, it } from '@jest/globals';
import { StrandedDependencyError } from '../../../domain/resource/errors.js';
import { identifyResources } from '../../../domain/transfer/identify-resources.js';
import { TransferWorld } from '../../support/transfer-world.js';

const outside = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:db';

async function withOutsideNeed(leftBehind: readonly string[]): Promise<TransferWorld> {
  const world = await TransferWorld.with({ leftBehind });
  const needed = world.entries[0]?.arn ?? '';
  await world.own(world.memberCloud.add('secret', outside), { links: [{ toArn: needed, relation: 'is stored on', needs: true }] });
  return world;
}

describe('identifyResources', () => {
  it('passes a manifest that strands nothing', async () => {
    const world = await TransferWorld.with();

    await expect(identifyResources(world, await world.work())).resolves.toBeUndefined();
  });

  it('names what would be left behind', async () => {
    const world = await withOutsideNeed([]);

    const refused = identifyResources(world, await world.work());

    await expect(refused).rejects.toThrow(StrandedDependencyError);
    await expect(refused).rejects.toThrow(outside);
  });

  it('passes what the parties knowingly leave behind', async () => {
    const world = await withOutsideNeed([outside]);

    await expect(identifyResources(world, await world.work())).resolves.toBeUndefined();
  });
});
