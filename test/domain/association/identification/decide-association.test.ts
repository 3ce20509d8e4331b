import { describe, expect, it } from '@jest/globals';
import { decideAssociation, listDecisions } from '../../../../domain/association/identification/decide-association.js';
import { NotFoundError } from '../../../../domain/errors.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { purchaserId, sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

const resourceIds = [arns.instance, arns.bucket].map(cloudResourceId);
const order = { kind: 'pair', verdict: 'accept', resourceIds, reason: 'They are one shop', subject: 'sam' } as const;

describe('decideAssociation', () => {
  it('keeps who decided what of which, and when', async () => {
    const { api } = await IdentificationWorld.open();

    const decision = await decideAssociation(api, sellerId, order);

    const arnsInOrder = [arns.instance, arns.bucket].sort();
    expect(decision).toMatchObject({ verdict: 'accept', arns: arnsInOrder, decidedBy: 'sam', decidedAt: api.clock.now() });
    expect(decision.resourceIds).toEqual(arnsInOrder.map(cloudResourceId));
    expect((await listDecisions(api, sellerId, { limit: 5 })).items).toEqual([decision]);
    expect((await listDecisions(api, purchaserId, { limit: 5 })).items).toEqual([]);
  });

  it('is about one’s own cloud resources', async () => {
    const { api } = await IdentificationWorld.open();

    await expect(decideAssociation(api, purchaserId, order)).rejects.toThrow(NotFoundError);
    expect((await listDecisions(api, purchaserId, { limit: 5 })).items).toEqual([]);
  });
});
