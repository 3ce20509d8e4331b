import { actor, anyStrength, type PairFeatures } from './pair-features.js';
import type { Pairs } from './pair-rows.js';

/** How many partners each resource has: statistics of the customer that stand still while one pair is scored. */
export interface Degrees {
  /** Partners by configuration and policies. */
  readonly configured: Uint32Array;
  /** Partners by calls and traffic. */
  readonly logged: Uint32Array;
  /** Partners that the resource itself called or sent to. */
  readonly called: Uint32Array;
}

/** Features that tell of configuration and policies. */
const configuredNames = ['needs', 'mentions', 'names', 'names-interface', 'lets-in', 'policy', 'policy-interface'] as const;

/** Adds a count or nothing: cheaper than asking whether to. */
function add(counts: Uint32Array, node: number, more: number): void {
  counts[node] = (counts[node] as number) + more;
}

/** Counts the partners of every node, once over the pairs. */
export function degreesOf({ pairs, low, high }: Pairs, features: PairFeatures, nodes: number): Degrees {
  const { profileOf, actors, isLogged } = features;
  const isConfigured = anyStrength(features, configuredNames);
  const [configured, logged, called] = [new Uint32Array(nodes), new Uint32Array(nodes), new Uint32Array(nodes)];
  for (let pair = 0; pair < pairs; pair++) {
    const a = low[pair] as number;
    const b = high[pair] as number;
    const profile = profileOf[pair] as number;
    add(configured, a, isConfigured[profile] as number);
    add(configured, b, isConfigured[profile] as number);
    if (isLogged[pair] === 0) continue;
    const senders = (actors[profile] as number) & (actor.lowSends | actor.highSends);
    add(logged, a, 1);
    add(logged, b, 1);
    if (senders !== actor.highSends) add(called, a, 1);
    if (senders !== actor.lowSends) add(called, b, 1);
  }
  return { configured, logged, called };
}
