import { describe, expect, it } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { knownOfRow } from '../../../../domain/association/identification/known-of-row.js';
import { staticEvidence } from '../../../../domain/association/sources/static-evidence.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { StrandedDependencyError } from '../../../../domain/resource/errors.js';
import { refuse } from '../../../../domain/transfer/rules/refuse.js';
import { strandedFindings } from '../../../../domain/transfer/rules/stranded-findings.js';
import { anOwnedResource } from '../../../support/owned-resource.js';

const volume = anOwnedResource('arn:aws:ec2:eu-west-1:222222222222:volume/vol-1');
const links = [{ toArn: volume.arn, relation: 'has attached', needs: true }];
const instance = anOwnedResource('arn:aws:ec2:eu-west-1:222222222222:instance/i-1', { type: 'ec2-instance', links });

const resources = [instance, volume].map(knownOfRow);
const rows = new Map([instance, volume].map((row) => [row.arn, row]));
const knowledge = { resources, rows, evidence: staticEvidence(resources) };

const nothing = { leftBehind: [] };

describe('strandedFindings', () => {
  it.each([
    ['what the set needs', instance.arn, volume.arn],
    ['what needs the set', volume.arn, instance.arn],
  ])('names %s', (_what, member, outside) => {
    const findings = strandedFindings(knowledge, new Set([member]), nothing);

    const proposal = { add: cloudResourceId(outside) };
    expect(findings).toMatchObject([{ code: 'StrandedDependency', arn: outside, whoMustAct: 'seller', about: 'seller', proposal }]);
    expect(() => refuse(findings)).toThrow(StrandedDependencyError);
    expect(() => refuse(findings)).toThrow(outside);
  });

  it('is in the way of what is configured, whether or not the other can be moved', () => {
    const [unmovable] = strandedFindings({ ...knowledge, rows: new Map() }, new Set([instance.arn]), nothing);

    expect(unmovable).toMatchObject({ severity: 'blocker', arn: volume.arn, remedy: expect.stringContaining('cannot be moved yet') });
    expect(unmovable?.proposal).toBeUndefined();
  });

  it('only tells of the network that something stands in, and of what logs have seen', () => {
    const subnet = { ...knownOfRow(volume), type: 'subnet' as const };
    const seen = { ...knowledge.evidence, source: Uint8Array.from([sourceCode.cloudtrail]) };

    expect(strandedFindings({ ...knowledge, resources: [knownOfRow(instance), subnet] }, new Set([instance.arn]), nothing)).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(strandedFindings({ ...knowledge, evidence: seen }, new Set([instance.arn]), nothing)).toMatchObject([{ severity: 'warning' }]);
  });

  it('is silent about the whole set', () => {
    expect(strandedFindings(knowledge, new Set([volume.arn, instance.arn]), nothing)).toEqual([]);
  });

  it('only tells of what is left by agreement, once, and nothing of a network', () => {
    const terms = { leftBehind: [volume.arn] };
    const twice = knownOfRow({ ...instance, links: [...links, { toArn: volume.arn, relation: 'starts from', needs: true }] });
    const both = [twice, knownOfRow(volume)];
    const subnet = [knownOfRow(instance), { ...knownOfRow(volume), type: 'subnet' as const }];

    const told = strandedFindings({ ...knowledge, resources: both, evidence: staticEvidence(both) }, new Set([instance.arn]), terms);

    expect(told).toMatchObject([{ severity: 'warning', code: 'StaysBehind', arn: volume.arn }]);
    expect(strandedFindings({ ...knowledge, resources: subnet }, new Set([instance.arn]), terms)).toEqual([]);
  });

  it('leaves what is granted to the judgement of its access, if it is left behind', () => {
    const granted = { accessGranted: [volume.arn] };

    expect(strandedFindings(knowledge, new Set([instance.arn]), { ...granted, leftBehind: [volume.arn] })).toEqual([]);
    expect(strandedFindings(knowledge, new Set([instance.arn]), { ...granted, leftBehind: [] })).toMatchObject([{ severity: 'blocker' }]);
  });
});
