import { describe, expect, it } from '@jest/globals';
import { isMemberFound, memberNames, solutionMembers } from '../../../../../../console/src/features/solutions/client/solution-member.js';
import type { Association } from '../../../../../../console/src/generated/api.js';
import { aCloudResource, aMember, arnOf } from '../../../../../support/a-solution-member.js';

const evidenceFrom = '2026-11-22T10:00:00.000Z';
const evidenceTo = '2026-11-23T10:00:00.000Z';

function anAssociation(id: string, over: readonly string[] = [], told: Partial<Association> = {}): Association {
  const path = ['seed', ...over, id].map(arnOf);
  const seen = { count: 1, from: evidenceFrom, to: evidenceTo, ageDays: 0, detail: '' };
  const reason = { source: 'configuration', relation: 'needs', text: `${path.at(-2)} uses ${arnOf(id)}`, ...seen } as const;
  const place = { awsAccountId: '222222222222', region: 'eu-west-1' };
  const kind = { type: 'ebs-volume', label: 'EBS volume', movable: true, shared: false, choices: [] } as const;
  const known = { confidence: 0.9, reasons: [reason], path, evidenceFrom, evidenceTo };
  return { resourceId: `res_${id}`, arn: arnOf(id), ...place, ...kind, ...known, ...told };
}

const seed = aCloudResource('seed', { name: 'web' });
const group = aCloudResource('sg-1', {
  name: 'web-group',
  type: 'security-group',
  tags: { app: 'shop', 'conveyance:owner': 'cus_seller' },
});
const parts = {
  seed,
  associations: [anAssociation('sg-1'), anAssociation('vol-1', ['sg-1'])],
  resources: [seed, group],
  added: ['res_key', 'res_sg-1'],
};

describe('solutionMembers', () => {
  it('tells the seed, what is associated and what was added, each once', () => {
    const members = solutionMembers(parts);
    expect(members.map(({ resourceId, name, role }) => [resourceId, name, role])).toEqual([
      ['res_seed', 'web', 'seed'],
      ['res_sg-1', 'web-group', 'associated'],
      ['res_vol-1', 'vol-1', 'associated'],
      ['res_key', 'res_key', 'added'],
    ]);
  });

  it('gives names to reasons and paths, and leaves our own tags out', () => {
    const [, first, second] = solutionMembers(parts);
    expect(first).toMatchObject({ type: 'Security group', tags: { app: 'shop' }, evidenceFrom });
    expect(first?.reasons).toEqual([{ text: 'web uses web-group', known: 'Configuration: 2026-11-23 (today)' }]);
    expect(first?.tags).not.toHaveProperty('conveyance:owner');
    expect(second).toMatchObject({ type: 'EBS volume', pathText: 'web → web-group → vol-1' });
    expect(second?.reasons.map(({ text }) => text)).toEqual(['web-group uses vol-1']);
  });

  it('tells what has no driver by the identification, and what was decided of it', () => {
    const decided = { verdict: 'accept', reason: 'ours', decidedAt: evidenceTo, decidedBy: 'mem_1' } as const;
    const told = { type: 'sqs-queue', label: 'SQS queue', name: 'orders', movable: false, shared: true, decided } as const;
    const [, queue] = solutionMembers({ ...parts, associations: [anAssociation('queue', [], told)], added: [] });
    expect(queue).toMatchObject({ name: 'orders', type: 'SQS queue', isMovable: false, isShared: true, decided });
  });

  it('knows by name and type what was added, where it has read it', () => {
    const [, , , key] = solutionMembers({ ...parts, resources: [aCloudResource('key', { type: 'key-pair', name: 'shop-key' })] });
    expect(key).toMatchObject({ name: 'shop-key', type: 'EC2 key pair', role: 'added', path: [], reasons: [] });
    expect(key?.confidence).toBeUndefined();
  });
});

describe('memberNames', () => {
  it('tells names by ARN and by id', () => {
    const names = memberNames(parts);
    expect([arnOf('seed'), 'res_sg-1', 'res_vol-1'].map((key) => names.get(key))).toEqual(['web', 'web-group', 'vol-1']);
  });
});

describe('isMemberFound', () => {
  it.each([
    [' I-1 ', true],
    ['ec2', true],
    ['222222222222', true],
    ['bucket', false],
  ])('%p: %p', (text, found) => {
    expect(isMemberFound(aMember('i-1'), text)).toBe(found);
  });
});
