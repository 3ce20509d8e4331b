import { EvidenceBuilder } from '../../../domain/association/evidence/evidence-builder.js';
import { type EvidenceSource, sourceCode } from '../../../domain/association/evidence/evidence-source.js';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import { type RelationName, relationCode } from '../../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import type { KnownType } from '../../../domain/association/known-type.js';
import { Random } from '../estates/random.js';

/** 2026-11-01 in epoch seconds. */
export const largeAsOf = 1_793_491_200;

const readAt = '2026-10-31T12:00:00.000Z';
const membersPerSolution = 20;
const sharedServices = 40;

const memberTypes: readonly KnownType[] = [
  'lambda-function',
  'iam-role',
  'log-group',
  'sqs-queue',
  'dynamodb-table',
  'ec2-instance',
  'ebs-volume',
];
const sharedTypes: readonly KnownType[] = ['vpc', 'subnet', 'kms-key', 's3-bucket', 'sns-topic'];

/** Resources in the order of their ARNs: shared services first, then solutions of twenty, each tagged. */
export function largeResources(nodes: number): readonly KnownResource[] {
  return Array.from({ length: nodes }, (_, node) => {
    const isShared = node < sharedServices;
    const types = isShared ? sharedTypes : memberTypes;
    const isTagged = !isShared && node % 3 > 0;
    const tags: KnownResource['tags'] = isTagged ? { app: `app-${Math.floor(node / membersPerSolution)}` } : {};
    return {
      // Joined and not concatenated: text in one piece, like what is read from files.
      arn: ['arn:aws:x:eu-west-1:111122223333', String(node).padStart(8, '0')].join(':'),
      type: types[node % types.length] as KnownType,
      awsAccountId: '111122223333',
      region: 'eu-west-1',
      tags,
      ...{ aliases: [], links: [], policies: [], leases: [], declaredBy: [], readAt },
    };
  });
}

const within: readonly (readonly [EvidenceSource, RelationName])[] = [
  ['configuration', 'needs'],
  ['configuration', 'mentions'],
  ['policy', 'may reach'],
  ['cloudtrail', 'reads'],
  ['flow', 'calls'],
  ['tags', 'is tagged like'],
];

/** Evidence of so many rows: eight in ten within a solution, one to a shared service, one call to anybody. */
export function largeEvidence(nodes: number, rows: number, seed: number): EvidenceTable {
  const [random, builder] = [new Random(seed), new EvidenceBuilder()];
  const add = (a: number, b: number, [source, relation]: readonly [EvidenceSource, RelationName]) => {
    const codes = { source: sourceCode[source], relation: relationCode[relation] };
    const count = random.whole(1, 1_000);
    builder.add({ a, b, ...codes, count, first: largeAsOf - 2_000_000, last: largeAsOf, strength: 200, principals: 0, detail: '' });
  };
  for (let row = 0; row < rows; row += 1) {
    const a = random.whole(sharedServices, nodes - 1);
    const kind = row % 10;
    const first = Math.floor(a / membersPerSolution) * membersPerSolution;
    if (kind < 8) add(a, Math.min(nodes - 1, first + random.whole(0, membersPerSolution - 1)), random.pick(within));
    else if (kind === 8) add(a, random.whole(0, sharedServices - 1), ['configuration', 'mentions']);
    else add(a, random.whole(sharedServices, nodes - 1), ['flow', 'calls']);
  }
  return builder.finish();
}
