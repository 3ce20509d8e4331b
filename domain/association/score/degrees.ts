import { noColumnRoom } from '../columns/column-room.js';
import { anyStrength, mayCall, type PairFeatures } from './pair-features.js';
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
export function degreesOf({ pairs, low, high }: Pairs, features: PairFeatures, nodes: number, room = noColumnRoom): Degrees {
  const { profileOf, actors, isLogged } = features;
  const isConfigured = anyStrength(features, configuredNames);
  const [configured, logged, called] = [room.take(Uint32Array, nodes), room.take(Uint32Array, nodes), room.take(Uint32Array, nodes)];
  for (let pair = 0; pair < pairs; pair++) {
    const a = low[pair] as number;
    const b = high[pair] as number;
    const profile = profileOf[pair] as number;
    const more = isConfigured[profile] as number;
    add(configured, a, more);
    add(configured, b, more);
    // 1 for pairs with events: reckoned and not branched on, as no processor could guess it.
    const isEvent = -(isLogged[pair] as number) >>> 31;
    const actorsOf = actors[profile] as number;
    add(logged, a, isEvent);
    add(logged, b, isEvent);
    add(called, a, isEvent & (mayCall.low[actorsOf] as number));
    add(called, b, isEvent & (mayCall.high[actorsOf] as number));
  }
  return { configured, logged, called };
}
