import { describe, expect, it } from '@jest/globals';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { shownTo } from '../../../../domain/transfer/rules/shown-finding.js';
import { aFinding } from '../../../support/a-finding.js';

const arn = 'arn:aws:s3:::northwind-orders';
const resourceId = cloudResourceId(arn);
const entries = [
  { resourceId: 'res_first', arn: 'arn:aws:s3:::first', type: 's3-bucket', awsAccountId: '222222222222', region: 'eu-west-1', hash: 'h' },
  { resourceId, arn, type: 's3-bucket', awsAccountId: '222222222222', region: 'eu-west-1', hash: 'h' },
] as const;

describe('shownTo the seller', () => {
  it('the words of what is its own, with id, place and type', () => {
    const finding = aFinding({ arn });

    const { refusal: _never, about: _side, arn: _arn, ...words } = finding;
    expect(shownTo('seller', entries)(finding)).toEqual({ ...words, resource: { resourceId, position: 1, type: 's3-bucket' } });
  });

  it('not the words of the purchaser’s record', () => {
    const shown = shownTo(
      'seller',
      entries,
    )(aFinding({ about: 'purchaser', whoMustAct: 'purchaser', detail: 'The network 203.0.113.0/24.' }));

    expect(shown).toMatchObject({ code: 'InTheWay', whoMustAct: 'purchaser', remedy: 'The purchaser must act.' });
    expect(JSON.stringify(shown)).not.toContain('203.0.113');
  });

  it('what to add', () => {
    expect(shownTo('seller', entries)(aFinding({ proposal: { add: 'res_outside' } })).proposal).toEqual({ add: 'res_outside' });
  });

  it('what is unknown by the id it was asked with', () => {
    expect(shownTo('seller', entries)(aFinding({ resourceId: 'res_unknown' })).resource).toEqual({ resourceId: 'res_unknown' });
  });
});

describe('shownTo the purchaser', () => {
  it('place and type, code and who must act: no ARN, id or name', () => {
    const shown = shownTo('purchaser', entries)(aFinding({ arn, detail: `${arn} names role/northwind.` }));

    expect(shown).toMatchObject({ code: 'InTheWay', whoMustAct: 'seller', resource: { position: 1, type: 's3-bucket' } });
    expect(JSON.stringify(shown)).not.toMatch(/northwind|arn:|res_/);
  });

  it('nothing of what is outside the listing', () => {
    const shown = shownTo('purchaser', entries)(aFinding({ arn: 'arn:aws:s3:::outside', proposal: { add: 'res_outside' } }));

    expect(shown).not.toHaveProperty('resource');
    expect(shown).not.toHaveProperty('proposal');
  });

  it('the words of its own record, and of what is both sides’', () => {
    const [own, both] = [aFinding({ about: 'purchaser' }), aFinding({ about: 'both' })].map(shownTo('purchaser', entries));

    expect([own?.detail, both?.remedy]).toEqual([aFinding().detail, aFinding().remedy]);
  });

  it('the words that are meant for it', () => {
    const toOthers = { detail: 'The seller keeps an S3 bucket.', remedy: 'Ask the seller.' };
    const finding = aFinding({ toOthers });

    expect(shownTo('purchaser', entries)(finding)).toMatchObject(toOthers);
    expect(shownTo('seller', entries)(finding).detail).toBe(finding.detail);
  });

  it('what to do, where the words would tell of the seller', () => {
    const shown = shownTo('purchaser', entries)(aFinding({ code: 'PurchaserCannotBeNamed', whoMustAct: 'purchaser' }));

    expect(shown.remedy).toContain('your customer record');
    expect(shown.remedy).not.toContain('northwind');
  });
});
