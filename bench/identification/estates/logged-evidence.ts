import { EvidenceBuilder } from '../../../domain/association/evidence/evidence-builder.js';
import { sourceCode } from '../../../domain/association/evidence/evidence-source.js';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import { relationCode } from '../../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import { nodesByArn } from '../../../domain/association/nodes-by-arn.js';
import type { Sighting } from './draft.js';

const secondsPerDay = 86_400;

/** Sightings as evidence: rows as the join of the logs makes them. */
export function loggedEvidence(resources: readonly KnownResource[], sightings: readonly Sighting[], asOf: number): EvidenceTable {
  const nodes = nodesByArn(resources);
  const builder = new EvidenceBuilder();
  for (const { from, to, relation, source, events, principals, firstDaysAgo, lastDaysAgo } of sightings) {
    const [a, b] = [nodes.get(from.arn), nodes.get(to.arn)];
    if (a === undefined || b === undefined) continue;
    const [first, last] = [asOf - firstDaysAgo * secondsPerDay, asOf - lastDaysAgo * secondsPerDay];
    const codes = { source: sourceCode[source], relation: relationCode[relation] };
    builder.add({ a, b, ...codes, count: events, first, last, strength: 255, principals, detail: '' });
  }
  return builder.finish();
}
