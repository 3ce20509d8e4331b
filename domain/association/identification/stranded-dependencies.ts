import { evidenceSources, sourceNames } from '../evidence/evidence-source.js';
import { type RelationName, relationNames, relations } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import type { Knowledge } from './knowledge.js';

/** One end of a pair of which the other would be left behind. */
export interface StrandedDependency {
  /** `needs`: the member of the set needs the other. `neededBy`: the other needs the member. */
  readonly direction: 'needs' | 'neededBy';
  /** Nodes: within the set, and outside of it. */
  readonly member: number;
  readonly other: number;
  /** Row of the evidence. */
  readonly row: number;
  /** True for what is configured, which fails at once without the other; false for what was only seen in logs. */
  readonly isConfigured: boolean;
  /** False where the other cannot be moved yet. */
  readonly isMovable: boolean;
}

/** The way out, for what can be moved and for what cannot. */
export const strandedRemedies = {
  movable: 'Add it to the listing, or name it in terms.leftBehind when both parties know that it stays.',
  unmovable: 'It cannot be moved yet: name it in terms.leftBehind when both parties know that it stays.',
} as const;

const needs = relationNames.map((name) => relations[name].needs);
const isConfiguration = sourceNames.map((name) => evidenceSources[name].family === 'configuration');

/**
 * What a set would strand among the customer's own cloud resources, in both directions, once for each member, other and relation; what cannot
 * be moved yet counts like everything else. What is knowingly left behind is left out. In the order of evidence.
 */
export function strandedDependencies(
  { evidence, resources, rows }: Pick<Knowledge, 'evidence' | 'resources' | 'rows'>,
  manifest: ReadonlySet<string>,
  leftBehind: readonly string[],
): readonly StrandedDependency[] {
  const agreed = new Set(leftBehind);
  const side = resources.map(({ arn }) => (manifest.has(arn) ? 1 : agreed.has(arn) ? -1 : 0));
  const found = new Map<string, StrandedDependency>();
  for (let row = 0; row < evidence.rows; row += 1) {
    const [a, b, relation] = [evidence.a[row] as number, evidence.b[row] as number, evidence.relation[row] as number];
    if (needs[relation] !== true || (side[a] as number) + (side[b] as number) !== 1 || side[a] === side[b]) continue;
    const [member, other] = side[a] === 1 ? [a, b] : [b, a];
    const isConfigured = isConfiguration[evidence.source[row] as number] === true;
    const direction = member === a ? 'needs' : 'neededBy';
    const isMovable = rows.has((resources[other] as KnownResource).arn);
    const key = `${member} ${other} ${relation} ${direction}`;
    if (!found.has(key)) found.set(key, { direction, member, other, row, isConfigured, isMovable });
  }
  return [...found.values()];
}

/** The dependency in one sentence, by ARNs. */
export function strandedText({ evidence, resources }: Pick<Knowledge, 'evidence' | 'resources'>, row: number): string {
  const [from, to] = [evidence.a[row] as number, evidence.b[row] as number].map((node) => resources[node] as KnownResource);
  const configured = (evidence.details[evidence.detail[row] as number] ?? '').replace(/ \([^)]*\)$/, '');
  const { phrase } = relations[relationNames[evidence.relation[row] as number] as RelationName];
  const isConfigured = isConfiguration[evidence.source[row] as number] === true && configured !== '';
  return `${from?.arn} ${isConfigured ? configured : phrase} ${to?.arn}`;
}
