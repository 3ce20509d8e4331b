import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import { type Degrees, degreesOf } from './degrees.js';
import { featureColumn } from './features.js';
import { hubDiscount } from './hub-discount.js';
import { interfacesAmong } from './link-class.js';
import { type PairFeatures, pairFeatures } from './pair-features.js';
import { type PairRows, pairRows } from './pair-rows.js';
import { type StepTables, stepTables } from './step-tables.js';
import { differenceOf, type TellingTags, tellingTags } from './telling-tags.js';
import type { Weights } from './weights.js';

/** Every pair with evidence and its features, before anything is weighed. */
export interface PairFacts {
  readonly pairs: PairRows;
  readonly features: PairFeatures;
  readonly degrees: Degrees;
  readonly tellingTags: TellingTags;
}

/** Every pair with evidence and what its own evidence says, in thousandths of log-odds. */
export interface ScoredPairs extends PairFacts {
  /** Log-odds of a pair without any evidence. */
  readonly intercept: number;
  /** Log-odds that the pair belongs together. */
  readonly logOdds: Int32Array;
  /** Its parts before hubs are discounted: tags and declarations, configuration and policies, logs, and what speaks against. */
  readonly named: Int16Array;
  readonly configured: Int16Array;
  /** What of that names who is used, in settings, rules and policies; the rest is what something is made of. */
  readonly used: Int16Array;
  readonly logged: Int16Array;
  readonly against: Int16Array;
}

/** Reads the features of all pairs; the statistics come from all of them. Linear in rows and pairs. */
export function pairFacts(evidence: EvidenceTable, resources: readonly KnownResource[], asOf: number, halfLifeDays: number): PairFacts {
  const pairs = pairRows(evidence, resources.length);
  const features = pairFeatures(evidence, pairs, interfacesAmong(resources), { asOf, halfLifeDays });
  const degrees = degreesOf(pairs, features, resources.length);
  const telling = tellingTags(resources, pairs, features, degrees.configured);
  for (let pair = 0; pair < pairs.pairs; pair++)
    features.values[pair * features.width + featureColumn['other-tag']] = differenceOf(
      telling,
      pairs.low[pair] as number,
      pairs.high[pair] as number,
    );
  return { pairs, features, degrees, tellingTags: telling };
}

/** Adds up one pair's steps family by family, each family at most its cap. */
function addUp(values: Uint8Array, at: number, tables: StepTables, families: Int32Array): void {
  families.fill(0);
  for (let column = 0; column < tables.family.length; column++) {
    const value = values[at + column] as number;
    if (value === 0) continue;
    const family = tables.family[column] as number;
    families[family] = (families[family] as number) + (tables.steps[column * 256 + value] as number);
  }
  for (let family = 0; family < families.length; family++) {
    const cap = tables.caps[family] as number;
    families[family] = Math.max(-cap, Math.min(cap, families[family] as number));
  }
}

/** What a name in settings brings that no policy stands behind: it may be left from a copy, so it tells use only. */
function namesAlone(values: Uint8Array, at: number, { steps }: StepTables): number {
  const { names, policy } = featureColumn;
  return values[at + policy] === 0 ? (steps[names * 256 + (values[at + names] as number)] as number) : 0;
}

/** Scores every pair from its own evidence. */
export function scorePairs(facts: PairFacts, weights: Weights): ScoredPairs {
  const { pairs, features, degrees } = facts;
  const tables = stepTables(weights);
  const logOdds = new Int32Array(pairs.pairs);
  const [named, configured, used, logged, against] = [0, 1, 2, 3, 4].map(() => new Int16Array(pairs.pairs)) as [
    Int16Array,
    Int16Array,
    Int16Array,
    Int16Array,
    Int16Array,
  ];
  const families = new Int32Array(tables.caps.length);
  for (let pair = 0; pair < pairs.pairs; pair++) {
    addUp(features.values, pair * features.width, tables, families);
    named[pair] = (families[0] as number) + (families[1] as number);
    used[pair] = (families[3] as number) + Math.min(families[2] as number, namesAlone(features.values, pair * features.width, tables));
    configured[pair] = (families[2] as number) + (families[3] as number) + (families[4] as number);
    logged[pair] = Math.min((families[5] as number) + (families[6] as number), tables.logsCap);
    against[pair] = families[7] as number;
    const low = pairs.low[pair] as number;
    const high = pairs.high[pair] as number;
    const byLinks = hubDiscount(
      Math.max(degrees.configured[low] as number, degrees.configured[high] as number),
      weights.grouping.hubDegree,
    );
    const byLogs = hubDiscount(
      callersPartners(features.initiators[pair] as number, degrees.called[low] as number, degrees.called[high] as number),
      weights.grouping.hubDegree,
    );
    logOdds[pair] = Math.round(
      tables.intercept +
        (named[pair] as number) +
        (configured[pair] as number) * byLinks +
        (logged[pair] as number) * byLogs +
        (against[pair] as number),
    );
  }
  return { ...facts, logOdds, intercept: tables.intercept, named, configured, used, logged, against };
}

/** Partners that count against what logs say of a pair: those of the end that acted, so that being called by many weakens nobody. */
export function callersPartners(initiators: number, calledLow: number, calledHigh: number): number {
  if (initiators === 1) return calledLow;
  return initiators === 2 ? calledHigh : Math.max(calledLow, calledHigh);
}
