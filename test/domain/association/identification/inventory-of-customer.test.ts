import { describe, expect, it } from '@jest/globals';
import { inventoryOfCustomer } from '../../../../domain/association/identification/inventory-of-customer.js';
import { MemberAccessDeniedError, ThrottledError } from '../../../../domain/resource/errors.js';
import { awsAccountId, sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

const run = { customerId: sellerId, awsAccountIds: [awsAccountId] };
const known = async (world: IdentificationWorld) => (await inventoryOfCustomer(world.api, run, [])).resources.map(({ arn }) => arn);

describe('inventoryOfCustomer', () => {
  it('is what the customer owns, and what has no row in an AWS account that is all its own', async () => {
    const world = await IdentificationWorld.open();

    expect(await known(world)).toEqual([arns.instance, arns.volume, arns.bucket, arns.queue].sort());
  });

  it('leaves out what has no row where another customer owns something', async () => {
    const world = await IdentificationWorld.open();
    await world.shareAccount();

    expect(await known(world)).toEqual([arns.instance, arns.volume, arns.bucket].sort());
  });

  it('names what nobody has imported of a type with a driver, and what was imported', async () => {
    const world = await IdentificationWorld.open();
    const arn = 'arn:aws:s3:::unclaimed';
    world.api.inventory.add({ type: 's3-bucket', awsAccountId, region: 'eu-west-1', arn, tags: {}, configuration: { Name: 'unclaimed' } });

    const found = await inventoryOfCustomer(world.api, run, []);

    expect(found.unclaimedArns).toEqual([arn]);
    expect([...found.ownedArns].sort()).toEqual([arns.instance, arns.volume, arns.bucket].sort());
  });

  it('takes a refusal for a gap, and lets what passes by itself pass', async () => {
    const world = await IdentificationWorld.open();
    const failing = (error: Error) => ({ ...ports(world), inventory: { read: () => Promise.reject(error) } });

    const found = await inventoryOfCustomer(failing(new MemberAccessDeniedError('no')), run, []);

    expect(found.gaps).toMatchObject([{ code: 'MemberAccessDenied', awsAccountId, region: 'eu-west-1' }]);
    expect(found.resources).toHaveLength(3);
    await expect(inventoryOfCustomer(failing(new ThrottledError('slow')), run, [])).rejects.toThrow(ThrottledError);
  });

  it('knows what AWS Config delivered, where the reading does not', async () => {
    const world = await IdentificationWorld.open();
    const item = {
      resourceType: 'AWS::SQS::Queue',
      resourceId: 'mails',
      resourceName: 'mails',
      ARN: `arn:aws:sqs:eu-west-1:${awsAccountId}:mails`,
      awsAccountId,
      awsRegion: 'eu-west-1',
      configurationItemStatus: 'OK',
      configurationItemCaptureTime: '2026-11-22T00:00:00.000Z',
      configuration: {},
    };

    expect((await inventoryOfCustomer(world.api, run, [item])).resources.map(({ arn }) => arn)).toContain(item.ARN);
  });
});

function ports({ api: { tables } }: IdentificationWorld) {
  return { tables };
}
