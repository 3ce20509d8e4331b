import { describe, expect, it } from '@jest/globals';
import { associatedPair } from '../../../../domain/association/identification/associated-pair.js';
import { decideAssociation } from '../../../../domain/association/identification/decide-association.js';
import { NotFoundError } from '../../../../domain/errors.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { purchaserId, sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

const speaker = { subject: 's', role: 'member', customerId: sellerId, scopes: [], correlationId: 'cor_1' } as const;
const [instance, volume, bucket] = [arns.instance, arns.volume, arns.bucket].map(cloudResourceId) as [string, string, string];

describe('associatedPair', () => {
  it('tells why, and why not', async () => {
    const { api } = await IdentificationWorld.open();

    const why = await associatedPair(api, speaker, instance, volume);
    const whyNot = await associatedPair(api, speaker, instance, bucket);

    expect(why).toMatchObject({ one: { arn: arns.instance }, other: { arn: arns.volume }, path: [arns.instance, arns.volume] });
    expect(why.reasonsFor.map(({ relation }) => relation)).toEqual(expect.arrayContaining(['needs', 'is tagged like']));
    expect(whyNot).toMatchObject({ together: false, reasonsFor: [], path: [] });
    expect(whyNot.needed.length).toBeGreaterThan(0);
  });

  it('tells what was decided of the pair', async () => {
    const { api } = await IdentificationWorld.open();
    const resourceIds = [volume, instance];
    await decideAssociation(api, sellerId, { kind: 'pair', verdict: 'reject', resourceIds, reason: 'It is a copy', subject: 'sam' });

    expect((await associatedPair(api, speaker, instance, volume)).decided).toMatchObject({ verdict: 'reject', reason: 'It is a copy' });
  });

  it('knows nothing of what is not one’s own', async () => {
    const world = await IdentificationWorld.open();
    await world.shareAccount();

    await expect(associatedPair(world.api, speaker, instance, cloudResourceId(arns.foreign))).rejects.toThrow(NotFoundError);
    await expect(associatedPair(world.api, { ...speaker, customerId: purchaserId }, instance, volume)).rejects.toThrow(NotFoundError);
  });
});
