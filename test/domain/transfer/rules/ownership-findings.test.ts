import { describe, expect, it } from '@jest/globals';
import { NotFoundError } from '../../../../domain/errors.js';
import { ResourceLockedError } from '../../../../domain/resource/errors.js';
import { ownershipFindings } from '../../../../domain/transfer/rules/ownership-findings.js';
import { refuse } from '../../../../domain/transfer/rules/refuse.js';
import { anOwnedResource } from '../../../support/owned-resource.js';

const own = anOwnedResource('arn:aws:s3:::own');
const foreign = anOwnedResource('arn:aws:s3:::foreign', { owner: 'cus_other' });
const held = anOwnedResource('arn:aws:s3:::held', { lock: 'trf_1' });
const rows = new Map([own, foreign, held].map((row) => [row.resourceId, row]));

describe('ownershipFindings', () => {
  it('is silent about what is the seller’s and free', () => {
    expect(ownershipFindings({ resourceIds: [own.resourceId], rows, seller: 'cus_seller' })).toEqual([]);
  });

  it('says the same of what is foreign and of what is unknown', () => {
    const [ofForeign, ofUnknown] = ownershipFindings({ resourceIds: [foreign.resourceId, 'res_unknown'], rows, seller: 'cus_seller' });

    expect(ofForeign).toMatchObject({ code: 'NotFound', resourceId: foreign.resourceId });
    expect(JSON.stringify(ofForeign).replaceAll(foreign.resourceId, 'res_unknown')).toBe(JSON.stringify(ofUnknown));
    expect(() => refuse([ofForeign].flatMap((one) => one ?? []))).toThrow(NotFoundError);
  });

  it('names what a transfer holds', () => {
    const findings = ownershipFindings({ resourceIds: [held.resourceId], rows, seller: 'cus_seller' });

    expect(findings).toMatchObject([{ code: 'ResourceLocked', arn: held.arn, whoMustAct: 'seller' }]);
    expect(() => refuse(findings)).toThrow(ResourceLockedError);
  });
});
