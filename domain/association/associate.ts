import type { OwnedResource } from '../resource/owned-resource.js';
import type { Association, Evidence } from './association.js';
import { countTags, pairEvidence } from './pair-evidence.js';

/** Below this an association is not shown. */
const confidenceMin = 0.3;

/** A resource linked with more than this many others is a shared service: it is shown, but nothing is reached through it. */
const linksOfSharedServiceMin = 20;

interface Reached {
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly path: readonly string[];
}

/** Combines independent families: 1 − Π(1 − strength). Never lower when evidence is added. */
export function confidenceOf(evidence: readonly Evidence[]): number {
  return 1 - evidence.reduce((rest, { strength }) => rest * (1 - strength), 1);
}

/**
 * Everything associated with the seed among the customer's resources, best first. A resource reached over others has the product of the
 * confidences on its best path; direct evidence competes with paths, the stronger counts. O(n²) in the customer's resources.
 */
export function associate(seed: OwnedResource, rows: readonly OwnedResource[]): readonly Association[] {
  const counts = countTags(rows);
  const reached = new Map<string, Reached>([[seed.arn, { confidence: 1, reasons: [], path: [seed.arn] }]]);
  const open = new Map(rows.map((row) => [row.arn, row]));
  for (let current: OwnedResource | undefined = seed; current; current = strongest(open, reached)) {
    open.delete(current.arn);
    const from = reached.get(current.arn);
    if (from && (current === seed || !isSharedService(current, rows)))
      spread(current, from, [...open.values()], reached, (other) => pairEvidence(current as OwnedResource, other, counts, rows.length));
  }
  reached.delete(seed.arn);
  return rows
    .flatMap((row) => toAssociation(row, reached.get(row.arn)))
    .sort((a, b) => b.confidence - a.confidence || (a.arn < b.arn ? -1 : 1));
}

function spread(
  current: OwnedResource,
  from: Reached,
  others: readonly OwnedResource[],
  reached: Map<string, Reached>,
  evidenceWith: (other: OwnedResource) => readonly Evidence[],
): void {
  for (const other of others) {
    const evidence = evidenceWith(other);
    const confidence = from.confidence * confidenceOf(evidence);
    if (other.arn === current.arn || confidence <= (reached.get(other.arn)?.confidence ?? 0)) continue;
    reached.set(other.arn, { confidence, reasons: [...from.reasons, ...evidence.map((e) => e.reason)], path: [...from.path, other.arn] });
  }
}

function strongest(open: ReadonlyMap<string, OwnedResource>, reached: ReadonlyMap<string, Reached>): OwnedResource | undefined {
  let best: OwnedResource | undefined;
  let bestConfidence = confidenceMin;
  for (const row of open.values()) {
    const confidence = reached.get(row.arn)?.confidence ?? 0;
    if (confidence >= bestConfidence && (best === undefined || confidence > bestConfidence)) {
      best = row;
      bestConfidence = confidence;
    }
  }
  return best;
}

function isSharedService(row: OwnedResource, rows: readonly OwnedResource[]): boolean {
  const users = rows.filter((other) => other.links.some((link) => link.toArn === row.arn)).length;
  return users + row.links.length > linksOfSharedServiceMin;
}

function toAssociation(row: OwnedResource, reached: Reached | undefined): readonly Association[] {
  if (!reached || reached.confidence < confidenceMin) return [];
  return [{ resourceId: row.resourceId, arn: row.arn, ...reached, evidenceFrom: row.discoveredAt }];
}
