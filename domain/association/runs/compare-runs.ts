import { resourceAt, scoredPairs } from '../export/scored-pair.js';
import type { AssociationIndex } from '../index/association-index.js';

/** A pair whose confidence is another in the later run. */
export interface ChangedPair {
  readonly a: string;
  readonly b: string;
  /** 0 where there was no direct evidence. */
  readonly before: number;
  readonly after: number;
  /** Whether it came over the threshold of its run, fell below it, or neither. */
  readonly crossed: 'up' | 'down' | 'no';
}

/** What is different between two runs over the same customer. */
export interface RunDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The largest change first. */
  readonly pairs: readonly ChangedPair[];
  /** Pairs that changed by less than the smallest change told, and those beyond the limit. */
  readonly untoldPairs: number;
}

/** The smallest change of a confidence that is told, and how many of them at most. */
const changeMin = 0.05;
const pairsMax = 1_000;

/** What came, what went, and which pairs belong together more or less than before; ARNs name the same resource in both. */
export function compareRuns(before: AssociationIndex, after: AssociationIndex): RunDifference {
  const arnsBefore = new Set(before.resources.map(({ arn }) => arn));
  const arnsAfter = new Set(after.resources.map(({ arn }) => arn));
  const changed = changedPairs(before, after);
  const told = changed.filter((pair) => pair.crossed !== 'no' || Math.abs(pair.after - pair.before) >= changeMin);
  const sorted = told.sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || order(x, y));
  const pairs = sorted.slice(0, pairsMax);
  return {
    added: [...arnsAfter].filter((arn) => !arnsBefore.has(arn)).sort(),
    removed: [...arnsBefore].filter((arn) => !arnsAfter.has(arn)).sort(),
    pairs,
    untoldPairs: changed.length - pairs.length,
  };
}

function order(x: ChangedPair, y: ChangedPair): number {
  const [one, other] = [`${x.a}\n${x.b}`, `${y.a}\n${y.b}`];
  return one < other ? -1 : Number(one > other);
}

function changedPairs(before: AssociationIndex, after: AssociationIndex): readonly ChangedPair[] {
  const [was, is] = [confidences(before), confidences(after)];
  const changed: ChangedPair[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [was.get(key) ?? 0, is.get(key) ?? 0];
    if (from === to) continue;
    const [a = '', b = ''] = key.split('\n');
    const [wasTogether, isTogether] = [from >= before.weights.threshold, to >= after.weights.threshold];
    const crossed = wasTogether === isTogether ? 'no' : isTogether ? 'up' : 'down';
    changed.push({ a, b, before: from, after: to, crossed });
  }
  return changed;
}

/** By both ARNs in their order; an ARN may hold a space (alarms), never a line break. */
function confidences(index: AssociationIndex): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { a, b, confidence } of scoredPairs(index, 0)) {
    const [one, other] = [resourceAt(index, a).arn, resourceAt(index, b).arn].sort();
    found.set(`${one}\n${other}`, confidence);
  }
  return found;
}
