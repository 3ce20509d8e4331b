import { describe, expect, it } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { knownOfRow } from '../../../../domain/association/identification/known-of-row.js';
import { strandedDependencies, strandedText } from '../../../../domain/association/identification/stranded-dependencies.js';
import { staticEvidence } from '../../../../domain/association/sources/static-evidence.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';
import { anOwnedResource } from '../../../support/owned-resource.js';

const queue = aKnownResource('orders', 'sqs-queue');
const volume = anOwnedResource('arn:aws:ec2:eu-west-1:222222222222:volume/vol-1');
const links = [
  { toArn: volume.arn, relation: 'stores data on', needs: true },
  { toArn: queue.arn, relation: 'reads from', needs: true },
  { toArn: queue.arn, relation: 'names', needs: false },
];
const instance = anOwnedResource('arn:aws:ec2:eu-west-1:222222222222:instance/i-1', { type: 'ec2-instance', links });
const resources = [knownOfRow(instance), knownOfRow(volume), queue];
const rows = new Map([instance, volume].map((row) => [row.arn, row]));
const knowledge = { resources, rows, evidence: staticEvidence(resources) };

describe('strandedDependencies', () => {
  it('counts what a member needs, whether or not it can be moved', () => {
    const found = strandedDependencies(knowledge, new Set([instance.arn]), []);

    expect(found).toMatchObject([
      { direction: 'needs', member: 0, other: 1, severity: 'blocker', isMovable: true },
      { direction: 'needs', member: 0, other: 2, severity: 'blocker', isMovable: false },
    ]);
    expect(strandedText(knowledge, found[0]?.row ?? -1)).toBe(`${instance.arn} stores data on ${volume.arn}`);
  });

  it('counts what needs a member', () => {
    expect(strandedDependencies(knowledge, new Set([queue.arn]), [])).toMatchObject([{ direction: 'neededBy', member: 2, other: 0 }]);
  });

  it('leaves out what is inside, what is agreed, and what does not need', () => {
    const all = new Set(resources.map(({ arn }) => arn));

    expect(strandedDependencies(knowledge, all, [])).toEqual([]);
    expect(strandedDependencies(knowledge, new Set([instance.arn]), [volume.arn, queue.arn])).toEqual([]);
    const mentioned = { ...knowledge, evidence: anEvidenceTable([anEvidenceRow({ relation: relationCode.mentions })]) };
    expect(strandedDependencies(mentioned, new Set([instance.arn]), [])).toEqual([]);
  });

  it('tells the network that something stands in', () => {
    const placed = { ...knowledge, resources: [knownOfRow(instance), { ...knownOfRow(volume), type: 'subnet' as const }, queue] };

    expect(strandedDependencies(placed, new Set([instance.arn]), [queue.arn])).toMatchObject([{ other: 1, severity: 'warning' }]);
  });

  it('tells what logs have seen once, as seen', () => {
    const evidence = anEvidenceTable([anEvidenceRow({ detail: 'GetObject' }), anEvidenceRow({ detail: 'HeadObject' })]);
    const found = strandedDependencies({ ...knowledge, evidence }, new Set([volume.arn]), []);

    expect(found).toMatchObject([{ direction: 'neededBy', other: 0, severity: 'warning' }]);
    expect(strandedText({ resources, evidence }, 0)).toBe(`${instance.arn} reads ${volume.arn}`);
  });

  it('tells what a policy names as something that may be needed', () => {
    const named = anEvidenceRow({ source: sourceCode.policy, relation: relationCode['may reach'], strength: 255 });
    const evidence = anEvidenceTable([named, { ...named, b: 2, strength: 199 }]);

    const found = strandedDependencies({ ...knowledge, evidence }, new Set([instance.arn]), []);

    expect(found).toMatchObject([{ direction: 'needs', other: 1, severity: 'warning' }]);
    expect(strandedText({ resources, evidence }, found[0]?.row ?? -1)).toBe(`${instance.arn} may reach ${volume.arn}`);
  });

  it('tells of what is needed once, whatever policies allow beside it', () => {
    const needed = anEvidenceRow({ source: sourceCode.configuration, relation: relationCode.needs, detail: 'stores data on' });
    const allowed = anEvidenceRow({ source: sourceCode.policy, relation: relationCode['may reach'], strength: 255 });

    const found = strandedDependencies({ ...knowledge, evidence: anEvidenceTable([needed, allowed]) }, new Set([instance.arn]), []);

    expect(found).toMatchObject([{ direction: 'needs', other: 1, severity: 'blocker' }]);
  });

  it('tells what a rule between two groups lets in, by the rule', () => {
    const [application, storage] = [aKnownResource('sg-application', 'security-group'), aKnownResource('sg-storage', 'security-group')];
    const behind = (arn: string) => [{ toArn: arn, relation: 'is reached through', needs: true }];
    const rule = [{ toArn: application.arn, relation: 'lets in', needs: false, path: 'IpPermissions.UserIdGroupPairs.GroupId' }];
    const server = aKnownResource('i-1', 'ec2-instance', { links: behind(application.arn) });
    const database = aKnownResource('orders', 'rds-instance', { links: behind(storage.arn) });
    const all = [application, { ...storage, links: rule }, server, database];
    const evidence = staticEvidence(all);

    const found = strandedDependencies({ resources: all, rows: new Map(), evidence }, new Set([server.arn, application.arn]), [
      storage.arn,
    ]);

    expect(found).toMatchObject([{ direction: 'needs', member: 2, other: 3, severity: 'warning' }]);
    expect(strandedText({ resources: all, evidence }, found[0]?.row ?? -1)).toBe(`${storage.arn} lets in ${application.arn}`);
  });
});
