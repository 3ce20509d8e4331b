import { evidenceSources, sourceCode, sourceNames } from '../evidence/evidence-source.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { type RelationName, relationCode, relationNames, relations } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import { isPlace } from './is-place.js';
import type { Knowledge } from './knowledge.js';
import { networkReach } from './network-reach.js';

/** One end of a pair of which the other would be left behind. */
export interface StrandedDependency {
  /** `needs`: the member of the set needs the other. `neededBy`: the other needs the member. */
  readonly direction: 'needs' | 'neededBy';
  /** Nodes: within the set, and outside of it. */
  readonly member: number;
  readonly other: number;
  /** Row of the evidence; of what a rule of the network allows, that of the rule between the two groups. */
  readonly row: number;
  /** What is configured fails at once without the other; what was only seen in logs or is only allowed, and a place, is told. */
  readonly severity: 'blocker' | 'warning';
  /** False where the other cannot be moved yet. */
  readonly isMovable: boolean;
}

/** The way out, for what can be moved and for what cannot. */
export const strandedRemedies = {
  movable: 'Add it to the listing, or name it in terms.leftBehind when both parties know that it stays.',
  unmovable: 'It cannot be moved yet: name it in terms.leftBehind when both parties know that it stays.',
} as const;

/** Strength from which on a policy names the other itself, and not many by a pattern. */
const namedStrengthMin = 200;

const needs = relationNames.map((name) => relations[name].needs);
const isConfiguration = sourceNames.map((name) => evidenceSources[name].family === 'configuration');

/** One that needs, or may need, another, by a row of evidence. */
interface Use {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/**
 * What a set would strand among the customer's own cloud resources, in both directions, once for each member, other and relation; what cannot
 * be moved yet counts like everything else. What is knowingly left behind is left out. First what is needed, in the order of evidence; then
 * what nothing else tells of: what policies let somebody reach by name, and what rules of the network do.
 */
export function strandedDependencies(
  { evidence, resources, rows }: Pick<Knowledge, 'evidence' | 'resources' | 'rows'>,
  manifest: ReadonlySet<string>,
  leftBehind: readonly string[],
): readonly StrandedDependency[] {
  const agreed = new Set(leftBehind);
  const side = resources.map(({ arn }) => (manifest.has(arn) ? 1 : agreed.has(arn) ? -1 : 0));
  const found = new Map<string, StrandedDependency>();
  const told = new Set<string>();
  const tell = ({ from, to, row }: Use, isOnlyAllowed: boolean) => {
    if ((side[from] as number) + (side[to] as number) !== 1 || side[from] === side[to]) return;
    const [member, other] = side[from] === 1 ? [from, to] : [to, from];
    const direction = member === from ? 'needs' : 'neededBy';
    const pair = `${member} ${other} ${direction}`;
    const key = `${pair} ${evidence.relation[row]}`;
    if (found.has(key) || (isOnlyAllowed && told.has(pair))) return;
    told.add(pair);
    const { arn, type } = resources[other] as KnownResource;
    const isInTheWay = !isOnlyAllowed && isConfiguration[evidence.source[row] as number] === true && !isPlace(type);
    found.set(key, { direction, member, other, row, severity: isInTheWay ? 'blocker' : 'warning', isMovable: rows.has(arn) });
  };
  for (const use of neededUses(evidence)) tell(use, false);
  for (const use of [...namedUses(evidence), ...networkReach(evidence, resources)]) tell(use, true);
  return [...found.values()];
}

function* usesBy(evidence: EvidenceTable, isUse: (row: number) => boolean): Generator<Use> {
  for (let row = 0; row < evidence.rows; row += 1) {
    if (isUse(row)) yield { from: evidence.a[row] as number, to: evidence.b[row] as number, row };
  }
}

function neededUses(evidence: EvidenceTable): Iterable<Use> {
  return usesBy(evidence, (row) => needs[evidence.relation[row] as number] === true);
}

/** What a policy that names the other itself lets somebody reach: most uses are named nowhere else. */
function namedUses(evidence: EvidenceTable): Iterable<Use> {
  const { source, relation, strength } = evidence;
  return usesBy(
    evidence,
    (row) =>
      source[row] === sourceCode.policy && relation[row] === relationCode['may reach'] && (strength[row] as number) >= namedStrengthMin,
  );
}

/** The dependency in one sentence, by ARNs. */
export function strandedText({ evidence, resources }: Pick<Knowledge, 'evidence' | 'resources'>, row: number): string {
  const [from, to] = [evidence.a[row] as number, evidence.b[row] as number].map((node) => resources[node] as KnownResource);
  const configured = (evidence.details[evidence.detail[row] as number] ?? '').replace(/ \([^)]*\)$/, '');
  const { phrase } = relations[relationNames[evidence.relation[row] as number] as RelationName];
  const isConfigured = isConfiguration[evidence.source[row] as number] === true && configured !== '';
  return `${from?.arn} ${isConfigured ? configured : phrase} ${to?.arn}`;
}
