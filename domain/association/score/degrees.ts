import { featureColumn } from './features.js';
import type { PairFeatures } from './pair-features.js';
import type { PairRows } from './pair-rows.js';

/** How many partners each resource has: statistics of the customer that stand still while one pair is scored. */
export interface Degrees {
  /** Partners by configuration and policies. */
  readonly configured: Uint32Array;
  /** Partners by calls and traffic. */
  readonly logged: Uint32Array;
  /** Partners that the resource itself called or sent to. */
  readonly called: Uint32Array;
}

const firstConfigured = featureColumn.needs;
const lastConfigured = featureColumn['policy-interface'];
const loggedColumns = ['requests', 'deploys', 'log-delivery', 'flows', 'routes', 'resolves'] as const;
const firstLogged = featureColumn[loggedColumns[0]];
const lastLogged = featureColumn[loggedColumns[loggedColumns.length - 1] as 'resolves'];

function hasAny(values: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (values[at] !== 0) return true;
  return false;
}

/** Counts the partners of every node, once over the pairs. */
export function degreesOf(pairs: PairRows, features: PairFeatures, nodes: number): Degrees {
  const configured = new Uint32Array(nodes);
  const logged = new Uint32Array(nodes);
  const called = new Uint32Array(nodes);
  const bump = (counts: Uint32Array, node: number): void => {
    counts[node] = (counts[node] as number) + 1;
  };
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const at = pair * features.width;
    const low = pairs.low[pair] as number;
    const high = pairs.high[pair] as number;
    if (hasAny(features.values, at + firstConfigured, at + lastConfigured)) {
      bump(configured, low);
      bump(configured, high);
    }
    if (!hasAny(features.values, at + firstLogged, at + lastLogged)) continue;
    bump(logged, low);
    bump(logged, high);
    const initiators = features.initiators[pair] as number;
    if (initiators !== 2) bump(called, low);
    if (initiators !== 1) bump(called, high);
  }
  return { configured, logged, called };
}
