import { describe, expect, it } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { grantedUses } from '../../../../domain/association/identification/granted-uses.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { staticEvidence } from '../../../../domain/association/sources/static-evidence.js';
import type { Link } from '../../../../domain/resource/cloud-resource.js';
import { aKnownResource, anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';
import { buildPolicy, buildStatement } from '../../../support/policies.js';

const linkTo = ({ arn }: KnownResource, relation: string, needs: boolean): Link => ({ toArn: arn, relation, needs });
const s3 = (name: string, over: Partial<KnownResource> = {}) => aKnownResource(name, 's3-bucket', { arn: `arn:aws:s3:::${name}`, ...over });
const logs = s3('logs');
const orders = s3('orders', { links: [linkTo(logs, 'stores logs in', false)] });
const delivery = buildPolicy(buildStatement({ Principal: { Service: 'logging.s3.amazonaws.com' } }));

function usesAmong(resources: readonly KnownResource[], granted: KnownResource, member = resources[0] as KnownResource) {
  return grantedUses({ resources, evidence: staticEvidence(resources) }, new Set([member.arn]), [granted.arn]);
}

describe('grantedUses', () => {
  it('finds what members use, and does not know of a door that nobody read', () => {
    expect(usesAmong([orders, logs], logs)).toEqual([{ member: 0, granted: 1, access: 'unknown' }]);
    expect(usesAmong([orders, logs], orders, logs)).toEqual([]);
  });

  it('knows who is let in by the policy of what is granted', () => {
    expect(usesAmong([orders, { ...logs, policies: [delivery] }], logs)).toMatchObject([{ access: 'letsIn' }]);
  });

  it('believes a policy that was read just now before the one it knew', () => {
    const resources = [orders, { ...logs, policies: [delivery] }];
    const knowledge = { resources, evidence: staticEvidence(resources) };
    const now = new Map([[logs.arn, []]]);

    expect(grantedUses(knowledge, new Set([orders.arn]), [logs.arn], now)).toMatchObject([{ access: 'unknown' }]);
  });

  it('asks by the role a member runs with', () => {
    const role = aKnownResource('Web', 'iam-role', { arn: 'arn:aws:iam::222222222222:role/Web' });
    const server = aKnownResource('web', 'ec2-instance', { links: [linkTo(role, 'runs as', true), linkTo(logs, 'writes to', true)] });
    const policy = (Effect: 'Allow' | 'Deny') => buildPolicy(buildStatement({ Effect, Principal: { AWS: role.arn } }));
    const accessBy = (Effect: 'Allow' | 'Deny') => usesAmong([server, { ...logs, policies: [policy(Effect)] }, role], logs)[0]?.access;

    expect([accessBy('Allow'), accessBy('Deny')]).toEqual(['letsIn', 'refuses']);
  });

  it('takes what logs saw for let in, and permissions in the same AWS account', () => {
    const permitted = { source: sourceCode.policy, relation: relationCode['may reach'] };
    const accessOf = (row: object, member: KnownResource = orders) =>
      grantedUses({ resources: [member, logs], evidence: anEvidenceTable([anEvidenceRow(row)]) }, new Set([member.arn]), [logs.arn])[0]
        ?.access;

    expect(accessOf({})).toBe('letsIn');
    expect(accessOf(permitted)).toBe('letsIn');
    expect(accessOf(permitted, { ...orders, awsAccountId: '333333333333' })).toBe('unknown');
    expect(accessOf({ source: sourceCode.tags, relation: relationCode['is tagged like'] })).toBeUndefined();
  });

  it('reads traffic without a direction from either side', () => {
    const talk = anEvidenceRow({ source: sourceCode.flow, relation: relationCode['talks with'] });
    const knowledge = { resources: [logs, orders], evidence: anEvidenceTable([talk]) };

    expect(grantedUses(knowledge, new Set([orders.arn]), [logs.arn])).toEqual([{ member: 1, granted: 0, access: 'letsIn' }]);
  });

  it('knows who is let in by the rules of its security group', () => {
    const application = aKnownResource('application', 'security-group');
    const storage = aKnownResource('storage', 'security-group', { links: [linkTo(application, 'lets in', false)] });
    const database = aKnownResource('orders', 'rds-instance', { links: [linkTo(storage, 'is reached through', true)] });
    const server = aKnownResource('web', 'ec2-instance', { links: [linkTo(application, 'is reached through', true)] });
    const all = [server, database, application, storage];

    expect(usesAmong(all, database)).toEqual([{ member: 0, granted: 1, access: 'letsIn' }]);
  });

  it('asks nothing of a network, and of nothing that is not granted', () => {
    const subnet = aKnownResource('subnet-1', 'subnet');
    const server = aKnownResource('web', 'ec2-instance', { links: [linkTo(subnet, 'is placed in', true)] });

    expect(usesAmong([server, subnet], subnet)).toEqual([]);
    expect(grantedUses({ resources: [server], evidence: anEvidenceTable([]) }, new Set([server.arn]), [])).toEqual([]);
  });
});
