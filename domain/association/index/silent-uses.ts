import { addressedTypes } from '../addressed-types.js';
import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { featureColumn } from '../score/features.js';
import { anyStrength, pairsOfProfiles } from '../score/pair-features.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { StructureLinks } from './structure-links.js';

/** Types through which others run: what they say goes for those. */
const carrierTypes: ReadonlySet<KnownType> = new Set<KnownType>(['security-group', 'launch-template', 'auto-scaling-group']);

/** Types whose traffic comes from addresses that name none of them: where one is behind a group, nobody knows what is not used. */
const hiddenTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'lambda-function',
  'ecs-service',
  'batch-compute-environment',
  'build-project',
]);

/** Steps from a group to an instance: launch template, scaling group, instance. */
const stepsMax = 3;

/** More behind one end than this is not followed. */
const voicesMax = 64;

/** Two ends of which configuration says that one uses the other by its address. */
interface AddressUse {
  readonly pair: number;
  /** Nodes behind each end that flow logs show. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What flow logs show behind a node; undefined where they would not show all of it. */
type VoicesOf = (node: number) => readonly number[] | undefined;

function voicesOf(resources: readonly KnownResource[], { offsets, ends }: StructureLinks, isHeard: Uint8Array): VoicesOf {
  const typeOf = (node: number): KnownType => (resources[node] as KnownResource).type;
  const gather = (node: number, found: Set<number>, steps: number): boolean => {
    if (addressedTypes.has(typeOf(node))) {
      found.add(node);
      return isHeard[node] === 1 && found.size <= voicesMax;
    }
    if (!carrierTypes.has(typeOf(node)) || steps === 0) return true;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const next = ends[at] as number;
      if (hiddenTypes.has(typeOf(next))) return false;
      // What else a group's members are in says nothing of this one.
      if (typeOf(next) !== 'security-group' && !gather(next, found, steps - 1)) return false;
    }
    return true;
  };
  const known = new Map<number, readonly number[] | undefined>();
  return (node) => {
    if (known.has(node)) return known.get(node);
    const found = new Set<number>();
    const voices = gather(node, found, stepsMax) && found.size > 0 ? [...found] : undefined;
    known.set(node, voices);
    return voices;
  };
}

/** Rules between groups, and settings that name what is reached by an address. */
function addressUses({ pairs, features }: ScoredPairs, voices: VoicesOf): readonly AddressUse[] {
  const uses: AddressUse[] = [];
  for (const pair of pairsOfProfiles(features, anyStrength(features, ['lets-in', 'names', 'names-interface']))) {
    const [from, to] = [voices(pairs.low[pair] as number), voices(pairs.high[pair] as number)];
    if (from !== undefined && to !== undefined) uses.push({ pair, from, to });
  }
  return uses;
}

/** Pairs between which flow logs saw traffic, both ways: `low * nodes + high` and the other way round. */
function trafficAmong({ pairs, features }: ScoredPairs, nodes: number): ReadonlySet<number> {
  const flows = features.events[featureColumn.flows] as Uint8Array;
  const found = new Set<number>();
  for (let pair = 0; pair < flows.length; pair++) {
    if (flows[pair] === 0) continue;
    const [low, high] = [pairs.low[pair] as number, pairs.high[pair] as number];
    found.add(low * nodes + high).add(high * nodes + low);
  }
  return found;
}

/**
 * 1 for pairs of which configuration says that one uses the other by its address, while complete flow logs show both at work with others and
 * never with one another: what a copied template or an old rule left behind. Traffic with anybody else changes nothing here: only uses that
 * configuration knows of show that an end is at work.
 */
export function silentUses(scored: ScoredPairs, resources: readonly KnownResource[], links: StructureLinks): Uint8Array {
  const isSilent = scored.room.take(Uint8Array, scored.pairs.pairs);
  if (!scored.isHeard.includes(1)) return isSilent;
  const uses = addressUses(scored, voicesOf(resources, links, scored.isHeard));
  const traffic = trafficAmong(scored, resources.length);
  const atWork = new Set<number>();
  const silent = uses.filter(({ from, to }) => {
    const seen = from.flatMap((one) => to.flatMap((other) => (traffic.has(one * resources.length + other) ? [one, other] : [])));
    for (const node of seen) atWork.add(node);
    return seen.length === 0;
  });
  for (const { pair, from, to } of silent) {
    if ([from, to].every((voices) => voices.some((voice) => atWork.has(voice)))) isSilent[pair] = 1;
  }
  return isSilent;
}
