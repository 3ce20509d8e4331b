import { type FeatureName, featureColumn } from './features.js';
import { actor, type PairFeatures } from './pair-features.js';
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

/** Features that tell of configuration and policies, and of calls and traffic. */
const configuredNames = ['needs', 'mentions', 'names', 'names-interface', 'lets-in', 'policy', 'policy-interface'] as const;
const loggedNames = ['requests', 'deploys', 'log-delivery', 'flows', 'routes', 'resolves'] as const;

/** Not 0 for each pair of which one of the features says something; features that nothing was found of share one column, looked at once. */
function anyOf({ columns }: PairFeatures, names: readonly FeatureName[]): Uint8Array {
  const found = new Set(names.map((name) => columns[featureColumn[name]] as Uint8Array));
  const any = new Uint8Array(columns[0]?.length ?? 0);
  for (const values of found) takeAny(any, values);
  return any;
}

function takeAny(any: Uint8Array, values: Uint8Array): void {
  for (let pair = 0; pair < any.length; pair++) any[pair] = (any[pair] as number) | (values[pair] as number);
}

function bump(counts: Uint32Array, node: number): void {
  counts[node] = (counts[node] as number) + 1;
}

/** Counts the partners of every node, once over the pairs. */
export function degreesOf({ pairs, low, high }: Pairs, features: PairFeatures, nodes: number): Degrees {
  const [configured, logged, called] = [new Uint32Array(nodes), new Uint32Array(nodes), new Uint32Array(nodes)];
  const isConfigured = anyOf(features, configuredNames);
  const isLogged = anyOf(features, loggedNames);
  for (let pair = 0; pair < pairs; pair++) {
    const a = low[pair] as number;
    const b = high[pair] as number;
    if (isConfigured[pair] !== 0) {
      bump(configured, a);
      bump(configured, b);
    }
    if (isLogged[pair] === 0) continue;
    bump(logged, a);
    bump(logged, b);
    const senders = (features.actors[pair] as number) & (actor.lowSends | actor.highSends);
    if (senders !== actor.highSends) bump(called, a);
    if (senders !== actor.lowSends) bump(called, b);
  }
  return { configured, logged, called };
}
