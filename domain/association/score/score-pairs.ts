import { type ColumnRoom, roomFor } from '../columns/column-room.js';
import type { DaysOfSource } from '../coverage/source-days.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import { type TypeColumn, typeColumn } from '../type-column.js';
import { type Degrees, degreesOf } from './degrees.js';
import { featureColumn } from './features.js';
import { heardNodes } from './heard-nodes.js';
import { hubDiscounts } from './hub-discount.js';
import { interfacesAmong } from './link-class.js';
import { blockPairs, LogsScore } from './logs-score.js';
import { mayCall, type PairFeatures, pairFeatures } from './pair-features.js';
import { type Pairs, pairRows } from './pair-rows.js';
import { type ProfileScores, profileScores } from './profile-scores.js';
import { rowWords } from './row-word.js';
import { type StepTables, scoredFamilies, stepTables } from './step-tables.js';
import { differences, type TellingTags, tellingTags } from './telling-tags.js';
import type { Weights } from './weights.js';

/** Every pair with evidence and its features, before anything is weighed. */
export interface PairFacts {
  readonly pairs: Pairs;
  readonly features: PairFeatures;
  /** How far the most telling tag differs, by pair, 0 to 255: the feature `other-tag`. */
  readonly differing: Uint8Array;
  readonly degrees: Degrees;
  readonly tellingTags: TellingTags;
  readonly types: TypeColumn;
  /** 1 for nodes whose silence in flow logs says something; see `heardNodes`. */
  readonly isHeard: Uint8Array;
  /** Of this run, for what is made of the facts. */
  readonly room: ColumnRoom;
}

/** Every pair with evidence and what its own evidence says, in thousandths of log-odds. */
export interface ScoredPairs extends PairFacts, ProfileScores {
  /** Log-odds of a pair without any evidence. */
  readonly intercept: number;
  /** Log-odds that the pair belongs together. */
  readonly logOdds: Int32Array;
  /** What speaks against a pair whose most telling tag differs so much: `against[differing[pair]]`. */
  readonly against: Int16Array;
}

/** What the facts of pairs are read from. */
export interface FactsSource {
  readonly resources: readonly KnownResource[];
  readonly evidence: EvidenceTable;
  /** Epoch seconds. */
  readonly asOf: number;
  /** Which logs were there on which days; absent: not known, so that silence says nothing. */
  readonly logDays?: readonly DaysOfSource[];
  /** For the columns of the run; absent: as much as they take, where that is worth it. */
  readonly room?: ColumnRoom;
}

/** What the columns of a run take, about: four words for each row of evidence, what is found of pairs, and what grouping writes of each resource. */
const bytesPerRow = 28;
const bytesPerNode = 160;

/** Reads the features of all pairs; the statistics come from all of them. Linear in rows and pairs. */
export function pairFacts(source: FactsSource, halfLifeDays: number): PairFacts {
  const { evidence, resources, asOf, logDays = [] } = source;
  const room = source.room ?? roomFor(evidence.rows * bytesPerRow + resources.length * bytesPerNode);
  const types = typeColumn(resources, room);
  const words = rowWords(evidence, interfacesAmong(types), { asOf, halfLifeDays }, room);
  const pairs = pairRows(evidence, words, resources.length, room);
  const features = pairFeatures(pairs, room);
  const degrees = degreesOf(pairs, features, resources.length, room);
  const telling = tellingTags(resources, pairs, features, degrees.configured, room);
  const differing = differences(telling, pairs, room);
  return { pairs, features, differing, degrees, tellingTags: telling, types, isHeard: heardNodes(resources, logDays, room), room };
}

/** The value of a feature of a pair, 0 to 255. */
export function featureOf({ features: { events, strengths, profileOf }, differing }: PairFacts, column: number, pair: number): number {
  if (column === featureColumn['other-tag']) return differing[pair] as number;
  return events[column]?.[pair] ?? (strengths[column]?.[profileOf[pair] as number] as number);
}

/** What speaks against a pair by how far its most telling tag differs. */
function againstOf({ steps, caps }: StepTables): Int16Array {
  const least = -(caps[scoredFamilies.indexOf('contradiction')] as number);
  return Int16Array.from({ length: 256 }, (_, value) => Math.max(least, steps[featureColumn['other-tag'] * 256 + value] as number));
}

/** What pairs are scored by. */
interface Grounds {
  readonly facts: PairFacts;
  readonly scores: ProfileScores;
  readonly intercept: number;
  readonly against: Int16Array;
  /** Share that links keep by the number of partners. */
  readonly share: Float64Array;
}

/** Scores the pairs of one block: what their profile says, what their logs say, and partners counting against both. */
function putLogOdds(logOdds: Int32Array, { facts, scores, intercept, against, share }: Grounds, logs: Int32Array, from: number): void {
  const { low, high } = facts.pairs;
  const { profileOf, actors } = facts.features;
  const { configured: linked, called } = facts.degrees;
  const { named, configured } = scores;
  const { differing } = facts;
  const to = Math.min(logOdds.length, from + logs.length);
  for (let pair = from; pair < to; pair++) {
    const a = low[pair] as number;
    const b = high[pair] as number;
    const profile = profileOf[pair] as number;
    const logged = logs[pair - from] as number;
    const links = Math.max(linked[a] as number, linked[b] as number);
    let sum = intercept + (named[profile] as number) + (configured[profile] as number) * (share[links] as number);
    if (logged !== 0)
      sum += logged * (share[callersPartners(actors[profile] as number, called[a] as number, called[b] as number)] as number);
    logOdds[pair] = Math.round(sum + (against[differing[pair] as number] as number));
  }
}

/** Scores every pair from its own evidence, block by block. */
export function scorePairs(facts: PairFacts, weights: Weights): ScoredPairs {
  const { features, degrees } = facts;
  const tables = stepTables(weights);
  const scores = profileScores(features, tables);
  const against = againstOf(tables);
  const share = hubDiscounts(Math.max(largest(degrees.configured), largest(degrees.called)), weights.grouping.hubDegree);
  const grounds = { facts, scores, intercept: tables.intercept, against, share };
  const logs = new LogsScore(features, tables);
  const logOdds = facts.room.take(Int32Array, facts.pairs.pairs);
  for (let from = 0; from < logOdds.length; from += blockPairs) {
    logs.read(from, Math.min(logOdds.length, from + blockPairs));
    putLogOdds(logOdds, grounds, logs.of, from);
  }
  return { ...facts, ...scores, logOdds, intercept: tables.intercept, against };
}

function largest(counts: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < counts.length; at++) most = Math.max(most, counts[at] as number);
  return most;
}

/** Partners that count against what logs say of a pair: those of the end that acted, so that being called by many weakens nobody. */
export function callersPartners(actors: number, calledLow: number, calledHigh: number): number {
  return Math.max(calledLow & -(mayCall.low[actors] as number), calledHigh & -(mayCall.high[actors] as number));
}
