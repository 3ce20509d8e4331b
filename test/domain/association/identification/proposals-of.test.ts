import { describe, expect, it } from '@jest/globals';
import { decideAssociation } from '../../../../domain/association/identification/decide-association.js';
import { proposalsOf } from '../../../../domain/association/identification/proposals-of.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { sellerId, strangerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

const page = { limit: 10 };

describe('proposalsOf', () => {
  it('groups what belongs together, with reasons, and says whether all of it can be moved', async () => {
    const { api } = await IdentificationWorld.open();

    const { items, basis } = await proposalsOf(api, sellerId, page);

    expect(items).toMatchObject([{ name: 'orders', memberCount: 2, movable: true, shared: [] }]);
    expect(items[0]?.members.map(({ arn }) => arn).sort()).toEqual([arns.instance, arns.volume].sort());
    for (const member of items[0]?.members ?? []) {
      expect(member.confidence).toBeGreaterThanOrEqual(basis.threshold);
      expect(member.reasons.length).toBeGreaterThan(0);
    }
  });

  it('cuts where it is asked to', async () => {
    const { api } = await IdentificationWorld.open();

    expect((await proposalsOf(api, sellerId, { ...page, threshold: 1 })).items).toEqual([]);
    expect((await proposalsOf(api, strangerId, page)).items).toEqual([]);
  });

  it('tells what was decided of a proposal, and puts what was rejected last', async () => {
    const { api } = await IdentificationWorld.open();
    const resourceIds = [arns.instance, arns.volume].map(cloudResourceId);
    const before = (await proposalsOf(api, sellerId, page)).items[0];

    await decideAssociation(api, sellerId, { kind: 'proposal', verdict: 'reject', resourceIds, reason: 'Parts of two', subject: 'sam' });

    const [after] = (await proposalsOf(api, sellerId, page)).items;
    expect(after).toMatchObject({ proposalId: before?.proposalId, decided: { verdict: 'reject', reason: 'Parts of two' } });
  });
});
