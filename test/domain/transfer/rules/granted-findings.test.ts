import { describe, expect, it } from '@jest/globals';
import type { PolicyDocument } from '../../../../domain/access/policy-document.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { staticEvidence } from '../../../../domain/association/sources/static-evidence.js';
import { grantedFindings } from '../../../../domain/transfer/rules/granted-findings.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { buildPolicy, buildStatement } from '../../../support/policies.js';

const role = aKnownResource('Web', 'iam-role', { arn: 'arn:aws:iam::222222222222:role/Web' });
const queue = aKnownResource('orders', 'sqs-queue');

function aServer(name: string): KnownResource {
  const links = [role, queue].map(({ arn }) => ({ toArn: arn, relation: 'names', needs: true }));
  return aKnownResource(name, 'ec2-instance', { links });
}

function findingsOf(servers: readonly KnownResource[], policies: readonly PolicyDocument[], granted = [queue.arn]) {
  const resources = [...servers, role, queue];
  const manifest = new Set(servers.map(({ arn }) => arn));
  return grantedFindings({ resources, evidence: staticEvidence(resources) }, manifest, granted, new Map([[queue.arn, policies]]));
}

const naming = (Effect: 'Allow' | 'Deny') => buildPolicy(buildStatement({ Effect, Principal: { AWS: role.arn } }));

describe('grantedFindings', () => {
  it('is silent where everything that uses it is let in', () => {
    expect(findingsOf([aServer('web')], [naming('Allow')])).toEqual([]);
  });

  it.each([
    ['GrantedAccessUnproven', [], 'the rules of'],
    ['GrantedAccessRefused', [naming('Deny')], 'Take the denial out'],
  ])('%s: names what it is, who is not let in, and the way out', (code, policies, remedy) => {
    const [finding, ...others] = findingsOf([aServer('web')], policies);

    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', code, arn: queue.arn, whoMustAct: 'seller', about: 'seller' });
    expect(finding?.detail).toContain(aServer('web').arn);
    expect(finding?.remedy).toContain(remedy);
    expect(JSON.stringify(finding?.toOthers)).toMatch(/SQS queue in eu-west-1/);
    expect(JSON.stringify(finding?.toOthers)).not.toContain('arn:');
  });

  it('names some of very many', () => {
    const servers = Array.from({ length: 7 }, (_, n) => aServer(`web-${n}`));

    const [finding] = findingsOf(servers, []);

    expect(finding?.detail).toMatch(/web-4 and 2 more\.$/);
    expect(finding?.toOthers?.detail).toContain('7 of the cloud resources');
  });

  it('says what nothing is known to use, and what is not known', () => {
    expect(findingsOf([aKnownResource('web')], [])).toMatchObject([{ code: 'GrantedAccessUnused', arn: queue.arn }]);
    expect(findingsOf([aServer('web')], [], ['arn:aws:s3:::strangers'])).toMatchObject([
      { code: 'GrantedAccessUnknown', arn: 'arn:aws:s3:::strangers' },
    ]);
  });

  it('asks nothing of a network', () => {
    const subnet = aKnownResource('subnet-1', 'subnet');

    expect(grantedFindings({ resources: [subnet], evidence: staticEvidence([subnet]) }, new Set(), [subnet.arn], new Map())).toEqual([]);
  });
});
