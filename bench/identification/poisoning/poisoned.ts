import { EvidenceBuilder } from '../../../domain/association/evidence/evidence-builder.js';
import { mergeEvidence } from '../../../domain/association/evidence/merge-evidence.js';
import type { AssociationIndex } from '../../../domain/association/index/association-index.js';
import { buildIndex } from '../../../domain/association/index/build-index.js';
import { pairConfidence } from '../../../domain/association/index/pair-confidence.js';
import { staticEvidence } from '../../../domain/association/sources/static-evidence.js';
import type { Estate } from '../estates/estate.js';
import type { Random } from '../estates/random.js';
import type { Attack } from './attacks.js';

/** What an attack did. */
export interface Damage {
  readonly events: number;
  /** The farthest that a pair without the attacker moved, up or down. */
  readonly movedMax: number;
  /** Pairs with the attacker at an end that stood below the threshold and stand above it now. */
  readonly crossed: number;
  /** The most confident of the attacker's pairs that stood below the threshold. */
  readonly ownMax: number;
}

/** Compares every pair before and after. */
function compare(before: AssociationIndex, after: AssociationIndex, attacker: number): Omit<Damage, 'events'> {
  const { threshold } = before.weights;
  let [movedMax, crossed, ownMax] = [0, 0, 0];
  for (let a = 0; a < before.resources.length; a += 1) {
    for (let b = a + 1; b < before.resources.length; b += 1) {
      const [was, is] = [pairConfidence(before, a, b), pairConfidence(after, a, b)];
      if (a !== attacker && b !== attacker) movedMax = Math.max(movedMax, Math.abs(is - was));
      else if (was < threshold) {
        ownMax = Math.max(ownMax, is);
        if (is >= threshold) crossed += 1;
      }
    }
  }
  return { movedMax, crossed, ownMax };
}

/** Adds an attacker's events to an estate, one by one, and compares what the index says of every pair. */
export function poison(
  estate: Estate,
  before: AssociationIndex,
  attack: (attack: Attack) => void,
  { attacker, random, events }: { readonly attacker: number; readonly random: Random; readonly events: number },
): Damage {
  const sink = new EvidenceBuilder();
  attack({ estate, attacker, random, events, sink });
  const evidence = mergeEvidence([estate.evidence, sink.finish()]);
  const after = buildIndex({ ...estate, evidence, weights: before.weights });
  return { events, ...compare(before, after, attacker) };
}

/** The attacker's own resource takes over all tags of a victim: what others are to one another must hardly change. */
export function forgeTags(
  { resources, logged, logDays, asOf }: Estate,
  before: AssociationIndex,
  attacker: number,
  victim: number,
): Damage {
  const tags = resources[victim]?.tags ?? {};
  const forged = resources.map((resource, node) => (node === attacker ? { ...resource, tags } : resource));
  const evidence = mergeEvidence([staticEvidence(forged), logged]);
  const after = buildIndex({ resources: forged, evidence, logDays, weights: before.weights, asOf });
  return { events: Object.keys(tags).length, ...compare(before, after, attacker) };
}
