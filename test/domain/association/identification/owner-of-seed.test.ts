import { describe, expect, it } from '@jest/globals';
import { ownerOfSeed } from '../../../../domain/association/identification/owner-of-seed.js';
import { NotFoundError } from '../../../../domain/errors.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { sellerId, strangerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

const speaker = { subject: 's', scopes: [], correlationId: 'cor_1' };
const id = cloudResourceId(arns.instance);

describe('ownerOfSeed', () => {
  it('is the speaker’s own customer, whosever the resource is', async () => {
    const { api } = await IdentificationWorld.open();

    expect(await ownerOfSeed(api, { ...speaker, role: 'member', customerId: strangerId }, id)).toBe(strangerId);
  });

  it('is the owner for an operator, who names what has a row', async () => {
    const { api } = await IdentificationWorld.open();

    expect(await ownerOfSeed(api, { ...speaker, role: 'operator' }, id)).toBe(sellerId);
    await expect(ownerOfSeed(api, { ...speaker, role: 'operator' }, cloudResourceId(arns.queue))).rejects.toThrow(NotFoundError);
    await expect(ownerOfSeed(api, { ...speaker, role: 'viewer' }, id)).rejects.toThrow(NotFoundError);
  });
});
