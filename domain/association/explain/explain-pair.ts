import { evidenceSources } from '../evidence/evidence-source.js';
import { reasonsOf, resourceAt } from '../export/scored-pair.js';
import type { AssociationIndex } from '../index/association-index.js';
import { pairConfidence } from '../index/pair-confidence.js';
import { directConfidence } from '../index/pair-graph.js';
import { displayName } from './display-name.js';
import { type Reason, reasonText } from './reason.js';
import { speaksAgainst } from './speaks-against.js';
import { widestPath } from './widest-path.js';

/** Why two cloud resources belong together, or why not. */
export interface PairExplanation {
  /** 0 to 1, as every other answer tells it. */
  readonly confidence: number;
  /** Of the evidence about these two alone; 0 where there is none. */
  readonly direct: number;
  /** At least as confident as the threshold of the weights. */
  readonly belongs: boolean;
  /** The answer in one sentence. */
  readonly summary: string;
  /** The most telling first, at most 50. */
  readonly reasonsFor: readonly Reason[];
  readonly untoldReasons: number;
  readonly reasonsAgainst: readonly string[];
  /** What would have to be seen for the answer to become yes; empty where it is. */
  readonly needed: readonly string[];
  /** Nodes from one to the other over evidence, both included; empty where there is no way. */
  readonly path: readonly number[];
}

const reasonsMax = 50;
const namesMax = 3;

/** Explains the confidence of a pair of nodes. */
export function explainPair(index: AssociationIndex, a: number, b: number): PairExplanation {
  const confidence = pairConfidence(index, a, b);
  const reasons = reasonsOf(index, a, b);
  const path = widestPath(index, a, b) ?? [];
  const belongs = confidence >= index.weights.threshold;
  return {
    confidence,
    direct: directConfidence(index.graph, a, b),
    belongs,
    summary: summaryOf(index, { confidence, belongs, reasons, path }),
    reasonsFor: reasons.slice(0, reasonsMax),
    untoldReasons: Math.max(0, reasons.length - reasonsMax),
    reasonsAgainst: [...speaksAgainst(index, a, b, reasons), ...overShared(index, path)],
    needed: belongs ? [] : neededFor(index, reasons),
    path,
  };
}

interface Found {
  readonly confidence: number;
  readonly belongs: boolean;
  readonly reasons: readonly Reason[];
  readonly path: readonly number[];
}

function summaryOf(index: AssociationIndex, { confidence, belongs, reasons, path }: Found): string {
  const sure = `${percent(confidence)}, the threshold is ${percent(index.weights.threshold)}`;
  const verdict = belongs ? `They belong together (${sure})` : `They do not belong together (${sure})`;
  const [best] = reasons;
  if (best) return `${verdict}: ${reasonText(best)}.`;
  const between = path.slice(1, -1).map((node) => displayName(resourceAt(index, node)));
  if (between.length === 0) return `${verdict}: no source says anything about both.`;
  return `${verdict}: no source says anything about both, but there is a path over ${listed(between)}.`;
}

/** Names as far as one reads them. */
function listed(names: readonly string[]): string {
  const untold = names.length - namesMax;
  return `${names.slice(0, namesMax).join(', ')}${untold > 0 ? ` and ${untold} more` : ''}`;
}

/** Never rounded to certainty. */
function percent(confidence: number): string {
  return `${Math.min(99, Math.max(1, Math.round(confidence * 100)))} %`;
}

function overShared(index: AssociationIndex, path: readonly number[]): readonly string[] {
  const shared = path.slice(1, -1).filter((node) => index.isShared[node] === 1);
  return shared.map((node) => `The surest way between them leads over the shared service ${displayName(resourceAt(index, node))}.`);
}

function neededFor(index: AssociationIndex, reasons: readonly Reason[]): readonly string[] {
  const families = new Set(reasons.map(({ source }) => evidenceSources[source].family));
  const isSeenOnly = families.size > 0 && [...families].every((family) => family === 'calls' || family === 'traffic');
  const another = 'a link in configuration, a policy that names one to the other, one stack, or a rare tag that both carry';
  const needed = isSeenOnly ? [`Logs alone never decide, for anybody can send traffic: ${another}.`] : [`One of these: ${another}.`];
  return [...needed, `Together at least ${percent(index.weights.threshold)}; or accept the pair by a decision of your own.`];
}
