import { familySums } from './family-sums.js';
import { featureColumn } from './features.js';
import type { PairFeatures } from './pair-features.js';
import type { StepTables } from './step-tables.js';

/** What each profile says of its pairs before hubs are discounted, in thousandths of log-odds. */
export interface ProfileScores {
  /** Tags and declarations. */
  readonly named: Int16Array;
  /** Configuration and policies. */
  readonly configured: Int16Array;
  /** What of that names who is used, in settings, rules and policies; the rest is what something is made of. */
  readonly used: Int16Array;
}

/** Puts families together. What settings name and no policy stands behind may be left from a copy, so it tells use only. */
export function profileScores({ profiles, strengths }: PairFeatures, tables: StepTables): ProfileScores {
  const [tags, declared, linked, uses, policy] = familySums(strengths, tables) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const names = strengths[featureColumn.names] as Uint8Array;
  const policies = strengths[featureColumn.policy] as Uint8Array;
  const column = (scoreOf: (profile: number) => number) => Int16Array.from({ length: profiles }, (_, profile) => scoreOf(profile));
  const use = (profile: number): number => {
    const alone = policies[profile] === 0 ? (tables.steps[featureColumn.names * 256 + (names[profile] as number)] as number) : 0;
    return (uses[profile] as number) + Math.min(linked[profile] as number, alone);
  };
  return {
    named: column((profile) => (tags[profile] as number) + (declared[profile] as number)),
    configured: column((profile) => (linked[profile] as number) + (uses[profile] as number) + (policy[profile] as number)),
    used: column(use),
  };
}
