import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import { type Degrees, degreesOf } from './degrees.js';
import { blockPairs, FamilySums } from './family-sums.js';
import { featureColumn } from './features.js';
import { hubDiscounts } from './hub-discount.js';
import { interfacesAmong } from './link-class.js';
import { actor, type PairFeatures, pairFeatures } from './pair-features.js';
import { type PairRows, pairRows } from './pair-rows.js';
import { rowReader } from './row-word.js';
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
  /** Its parts before hubs are discounted: tags and declarations, configuration and policies, and what speaks against; the rest is of logs. */
  readonly named: Int16Array;
  readonly configured: Int16Array;
  /** What of that names who is used, in settings, rules and policies; the rest is what something is made of. */
  readonly used: Int16Array;
  readonly against: Int16Array;
}

/** For every pair how far the most telling tag differs. */
function differences(telling: TellingTags, { pairs, low, high }: PairRows): Uint8Array {
  const differing = new Uint8Array(pairs);
  for (let pair = 0; pair < pairs; pair++) differing[pair] = differenceOf(telling, low[pair] as number, high[pair] as number);
  return differing;
}

/** Reads the features of all pairs; the statistics come from all of them. Linear in rows and pairs. */
export function pairFacts(evidence: EvidenceTable, resources: readonly KnownResource[], asOf: number, halfLifeDays: number): PairFacts {
  const wordOf = rowReader(evidence, interfacesAmong(resources), { asOf, halfLifeDays });
  const pairs = pairRows(evidence, wordOf, resources.length);
  const found = pairFeatures(pairs);
  const degrees = degreesOf(pairs, found, resources.length);
  const telling = tellingTags(resources, pairs, found, degrees.configured);
  const columns = found.columns.with(featureColumn['other-tag'], differences(telling, pairs));
  return { pairs, features: { ...found, columns }, degrees, tellingTags: telling };
}

/** What the own evidence of every pair says, part by part. */
type Parts = Pick<ScoredPairs, 'named' | 'configured' | 'used' | 'against'>;

/** Sums of one block of pairs, family by family. */
type BlockSums = readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** Puts the families of a block together. What settings name and no policy stands behind may be left from a copy, so it tells use only. */
function putParts(parts: Parts, { columns }: PairFeatures, steps: Int32Array, sums: BlockSums, from: number, to: number): void {
  const [tags, declared, linked, uses, policy, , , against] = sums;
  const names = columns[featureColumn.names] as Uint8Array;
  const policies = columns[featureColumn.policy] as Uint8Array;
  for (let pair = from, at = 0; pair < to; pair++, at++) {
    const link = linked[at] as number;
    const use = uses[at] as number;
    const alone = policies[pair] === 0 ? (steps[featureColumn.names * 256 + (names[pair] as number)] as number) : 0;
    parts.named[pair] = (tags[at] as number) + (declared[at] as number);
    parts.used[pair] = use + Math.min(link, alone);
    parts.configured[pair] = link + use + (policy[at] as number);
    parts.against[pair] = against[at] as number;
  }
}

/** What a block's logs say, calls and traffic together at most the cap, with partners counting against each pair. */
function putLogOdds(
  logOdds: Int32Array,
  parts: Parts,
  facts: PairFacts,
  { of }: FamilySums,
  grounds: Discounts,
  from: number,
  to: number,
): void {
  const { low, high } = facts.pairs;
  const { configured, called } = facts.degrees;
  const [, , , , , calls, traffic] = of as BlockSums;
  const { share, tables } = grounds;
  for (let pair = from, at = 0; pair < to; pair++, at++) {
    const a = low[pair] as number;
    const b = high[pair] as number;
    const link = parts.configured[pair] as number;
    const logged = Math.min((calls[at] as number) + (traffic[at] as number), tables.logsCap);
    let sum = tables.intercept + (parts.named[pair] as number);
    if (link !== 0) sum += link * (share[Math.max(configured[a] as number, configured[b] as number)] as number);
    if (logged !== 0)
      sum += logged * (share[callersPartners(facts.features.actors[pair] as number, called[a] as number, called[b] as number)] as number);
    logOdds[pair] = Math.round(sum + (parts.against[pair] as number));
  }
}

/** The weights as tables, and the share that links keep by the number of partners. */
interface Discounts {
  readonly tables: StepTables;
  readonly share: Float64Array;
}

/** Scores every pair from its own evidence, block by block. */
export function scorePairs(facts: PairFacts, weights: Weights): ScoredPairs {
  const { features, degrees } = facts;
  const { pairs } = facts.pairs;
  const tables = stepTables(weights);
  const share = hubDiscounts(Math.max(largest(degrees.configured), largest(degrees.called)), weights.grouping.hubDegree);
  const column = () => new Int16Array(pairs);
  const parts: Parts = { named: column(), configured: column(), used: column(), against: column() };
  const logOdds = new Int32Array(pairs);
  const sums = new FamilySums(features, tables);
  for (let from = 0; from < pairs; from += blockPairs) {
    const to = Math.min(pairs, from + blockPairs);
    sums.read(from, to);
    putParts(parts, features, tables.steps, sums.of as BlockSums, from, to);
    putLogOdds(logOdds, parts, facts, sums, { tables, share }, from, to);
  }
  return { ...facts, logOdds, intercept: tables.intercept, ...parts };
}

function largest(counts: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < counts.length; at++) most = Math.max(most, counts[at] as number);
  return most;
}

/** Partners that count against what logs say of a pair: those of the end that acted, so that being called by many weakens nobody. */
export function callersPartners(actors: number, calledLow: number, calledHigh: number): number {
  const senders = actors & (actor.lowSends | actor.highSends);
  if (senders === actor.lowSends) return calledLow;
  return senders === actor.highSends ? calledHigh : Math.max(calledLow, calledHigh);
}
