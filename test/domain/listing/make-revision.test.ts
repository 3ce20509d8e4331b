import { describe, expect, test } from '@jest/globals';
import { InvalidInputError } from '../../../domain/errors.js';
import { makeRevision } from '../../../domain/listing/make-revision.js';
import { aDraft, bucketArn, secretArn, someTerms } from '../../support/a-listing.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const place = { listingId: 'lst_1', revision: 1, seller: sellerId };

describe('makeRevision', () => {
  test('writes nothing itself; revision and manifest go together', async () => {
    const world = await ApiWorld.start();

    const { revision, writes } = await makeRevision(world, place, await aDraft(world));

    expect(world.tables.all('marketplace').filter((item) => item.pk === 'lst_1')).toEqual([]);
    expect(writes.map((write) => (write.act === 'put' ? write.item.sk : write.act))).toEqual(['revision#000001', 'manifest#000001#0000']);
    expect(revision).toMatchObject({ resourceCount: 3, batchCount: 1, createdAt: world.clock.now() });
  });

  test('the hash tells what is in the set', async () => {
    const world = await ApiWorld.start();
    const draft = await aDraft(world);
    const hashOf = async (resourceIds: readonly string[]) =>
      (await makeRevision(world, place, { ...draft, resourceIds })).revision.manifestHash;

    expect(await hashOf([...draft.resourceIds].reverse())).toBe(await hashOf(draft.resourceIds));
    expect(await hashOf(draft.resourceIds.slice(1))).not.toBe(await hashOf(draft.resourceIds));
  });

  test.each([
    [{ credentialChoices: { [bucketArn]: 'rotate' as const } }],
    [{ credentialChoices: { [`${secretArn}x`]: 'keep' as const } }],
    [{ credentialChoices: { [secretArn]: 'ask' as const }, movesControl: false }],
    [{ leftBehind: [bucketArn] }],
    [{ accessGranted: ['arn:aws:s3:::logs'] }],
    [{ movesControl: false, movesPayment: false }],
  ])('refuses the terms %j', async (terms) => {
    const world = await ApiWorld.start();
    const draft = await aDraft(world, { terms: { ...someTerms, ...terms } });

    await expect(makeRevision(world, place, draft)).rejects.toThrow(InvalidInputError);
  });

  test('pins what stays, as anybody may see it', async () => {
    const world = await ApiWorld.start();
    const logs = 'arn:aws:s3:::logs';
    await world.own('s3-bucket', logs);
    const draft = await aDraft(world, { terms: { ...someTerms, leftBehind: [logs], accessGranted: [logs] } });

    const { revision } = await makeRevision(world, place, draft);

    expect(revision.staying).toEqual([{ label: 'S3 bucket', region: 'eu-west-1', access: 'granted' }]);
  });

  test('a choice for a secret of the set, or payment alone, is fine', async () => {
    const world = await ApiWorld.start();
    const draft = await aDraft(world, { terms: { ...someTerms, movesControl: false, credentialChoices: { [secretArn]: 'rotate' } } });

    expect((await makeRevision(world, place, draft)).revision.terms).toEqual(draft.terms);
  });
});
