import { describe, expect, it } from '@jest/globals';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { StrandedDependencyError } from '../../../../domain/resource/errors.js';
import { refuse } from '../../../../domain/transfer/rules/refuse.js';
import { strandedFindings } from '../../../../domain/transfer/rules/stranded-findings.js';
import { anOwnedResource } from '../../../support/owned-resource.js';

const volume = anOwnedResource('arn:aws:ec2:eu-west-1:222222222222:volume/vol-1');
const links = [{ toArn: volume.arn, relation: 'has attached', needs: true }];
const instance = anOwnedResource('arn:aws:ec2:eu-west-1:222222222222:instance/i-1', { type: 'ec2-instance', links });

describe('strandedFindings', () => {
  it.each([
    ['what the set needs', instance.arn, volume.arn],
    ['what needs the set', volume.arn, instance.arn],
  ])('names %s', (_what, member, outside) => {
    const findings = strandedFindings([volume, instance], new Set([member]), []);

    const proposal = { add: cloudResourceId(outside) };
    expect(findings).toMatchObject([{ code: 'StrandedDependency', arn: outside, whoMustAct: 'seller', about: 'seller', proposal }]);
    expect(() => refuse(findings)).toThrow(StrandedDependencyError);
    expect(() => refuse(findings)).toThrow(outside);
  });

  it('is silent about the whole set, and about what is left by agreement', () => {
    expect(strandedFindings([volume, instance], new Set([volume.arn, instance.arn]), [])).toEqual([]);
    expect(strandedFindings([volume, instance], new Set([instance.arn]), [volume.arn])).toEqual([]);
  });
});
