import { describe, expect, test } from '@jest/globals';
import { refuseStranded } from '../../../domain/listing/refuse-stranded.js';
import { StrandedDependencyError } from '../../../domain/resource/errors.js';
import { volumeArn } from '../../support/a-listing.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const instanceArn = 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1';

async function attached() {
  const world = await ApiWorld.start();
  const volume = await world.own('ebs-volume', volumeArn);
  const instance = await world.own('ec2-instance', instanceArn, { links: [{ toArn: volumeArn, relation: 'has attached', needs: true }] });
  return { tables: world.tables, volume, instance };
}

describe('refuseStranded', () => {
  test('names what the set needs, and what needs it', async () => {
    const { tables, volume, instance } = await attached();
    const refusal = async (resourceIds: readonly string[]) =>
      refuseStranded(tables, sellerId, { resourceIds, leftBehind: [] }).catch((error: unknown) => error);

    const [needed, needing] = [await refusal([instance]), await refusal([volume])];

    expect(needed).toBeInstanceOf(StrandedDependencyError);
    expect([needed, needing]).toMatchObject([{ problems: [{ value: volumeArn }] }, { problems: [{ value: instanceArn }] }]);
  });

  test('nothing is stranded in the whole set, nor by agreement', async () => {
    const { tables, volume, instance } = await attached();

    await expect(refuseStranded(tables, sellerId, { resourceIds: [volume, instance], leftBehind: [] })).resolves.toBeUndefined();
    await expect(refuseStranded(tables, sellerId, { resourceIds: [instance], leftBehind: [volumeArn] })).resolves.toBeUndefined();
  });
});
