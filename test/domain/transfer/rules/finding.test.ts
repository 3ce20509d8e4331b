import { describe, expect, it } from '@jest/globals';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { blockersAmong, distinctFindings, findingOfBlocker, resourceIdOf } from '../../../../domain/transfer/rules/finding.js';
import { aFinding } from '../../../support/a-finding.js';

const blocker = { code: 'UnclassifiedSource', arn: 'arn:aws:s3:::b', detail: 'Whose?', whoMustAct: 'seller', remedy: 'Say.' } as const;

describe('findingOfBlocker', () => {
  it('stops, and tells of the seller', () => {
    expect(findingOfBlocker(blocker)).toEqual({ ...blocker, severity: 'blocker', about: 'seller' });
  });

  it.each(['PurchaserSourceUnfit', 'PublicKeyIsSellers'])('%s tells of the purchaser’s record', (code) => {
    expect(findingOfBlocker({ ...blocker, code }).about).toBe('purchaser');
  });
});

describe('blockersAmong', () => {
  it('leaves warnings out', () => {
    const stops = aFinding();

    expect(blockersAmong([aFinding({ severity: 'warning' }), stops])).toEqual([stops]);
  });
});

describe('resourceIdOf', () => {
  it('is told, or made from the ARN, or none', () => {
    expect(resourceIdOf({ resourceId: 'res_1' })).toBe('res_1');
    expect(resourceIdOf({ arn: blocker.arn })).toBe(cloudResourceId(blocker.arn));
    expect(resourceIdOf({})).toBeUndefined();
  });
});

describe('distinctFindings', () => {
  it('keeps each code of a resource once, and two reasons of one code', () => {
    const [first, second] = [aFinding({ arn: blocker.arn }), aFinding({ arn: blocker.arn, detail: 'Another.' })];

    expect(distinctFindings([first, second, { ...first }])).toEqual([first, second]);
  });
});
