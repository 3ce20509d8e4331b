import type { EvidenceSource } from '../evidence/evidence-source.js';
import { evidenceSources, sourceNames } from '../evidence/evidence-source.js';
import type { RelationName } from '../evidence/relation.js';
import { relationNames } from '../evidence/relation.js';

/** What a feature reads: the strongest row, or the count of aged events on a saturating scale. */
type Measure = 'strength' | 'count';

/** One feature of a pair, 0 to 255; each belongs to a family, and families are capped. `uses` is what configuration says of use by name. */
interface Feature {
  readonly family: 'tags' | 'declaration' | 'configuration' | 'uses' | 'policy' | 'calls' | 'traffic' | 'contradiction';
  readonly measure: Measure;
}

/** Every feature; the position in this table is its column. `other-tag` is the only one that speaks against a pair. */
export const features = {
  tag: { family: 'tags', measure: 'strength' },
  'second-tag': { family: 'tags', measure: 'strength' },
  stack: { family: 'declaration', measure: 'strength' },
  application: { family: 'declaration', measure: 'strength' },
  'code-tag': { family: 'declaration', measure: 'strength' },
  needs: { family: 'configuration', measure: 'strength' },
  mentions: { family: 'configuration', measure: 'strength' },
  names: { family: 'configuration', measure: 'strength' },
  'names-interface': { family: 'uses', measure: 'strength' },
  'lets-in': { family: 'uses', measure: 'strength' },
  policy: { family: 'policy', measure: 'strength' },
  'policy-interface': { family: 'uses', measure: 'strength' },
  requests: { family: 'calls', measure: 'count' },
  deploys: { family: 'calls', measure: 'count' },
  'log-delivery': { family: 'calls', measure: 'count' },
  flows: { family: 'traffic', measure: 'count' },
  routes: { family: 'traffic', measure: 'count' },
  resolves: { family: 'traffic', measure: 'count' },
  'other-tag': { family: 'contradiction', measure: 'strength' },
} as const satisfies { readonly [name: string]: Feature };

export type FeatureName = keyof typeof features;
export type FeatureFamily = (typeof features)[FeatureName]['family'];

/** Names by column: `featureNames[column]`. */
export const featureNames = Object.keys(features) as readonly FeatureName[];

/** Column by name. */
export const featureColumn = Object.fromEntries(featureNames.map((name, column) => [name, column])) as Readonly<
  Record<FeatureName, number>
>;

function ofCalls(relation: RelationName): FeatureName {
  if (relation === 'deploys') return 'deploys';
  return relation === 'stores logs in' ? 'log-delivery' : 'requests';
}

function ofTraffic(relation: RelationName): FeatureName {
  if (relation === 'routes to') return 'routes';
  return relation === 'resolves' ? 'resolves' : 'flows';
}

function featureOf(source: EvidenceSource, relation: RelationName): FeatureName {
  if (source === 'tags') return 'tag';
  if (source === 'stack' || source === 'application' || source === 'code-tag') return source;
  if (source === 'configuration') return relation === 'needs' ? 'needs' : 'mentions';
  if (source === 'policy') return 'policy';
  return evidenceSources[source].family === 'calls' ? ofCalls(relation) : ofTraffic(relation);
}

/** Column of the feature that a row feeds: `columnOfRow[source * relationNames.length + relation]`. */
export const columnOfRow = Uint8Array.from(
  sourceNames.flatMap((source) => relationNames.map((relation) => featureColumn[featureOf(source, relation)])),
);
