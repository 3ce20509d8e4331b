import type { EvidenceTable } from '../evidence/evidence-table.js';
import { relationNames, relations } from '../evidence/relation.js';
import { ageDays, countScale, remainderByDay } from './age.js';
import { columnOfRow, featureColumn, featureNames, features } from './features.js';
import { linkUse, usesAmong } from './link-class.js';
import type { PairRows } from './pair-rows.js';

/** Events that one principal counts for at most in a row: a loop says no more than a habit. */
const eventsPerPrincipalMax = 256;

/** Features of every pair, `width` values of 0 to 255 a pair, and who acts in what logs say of it. */
export interface PairFeatures {
  readonly width: number;
  readonly values: Uint8Array;
  /** Bit 1: the smaller node acts in calls or traffic; bit 2: the larger does. */
  readonly initiators: Uint8Array;
}

const isCount = Uint8Array.from(featureNames, (name) => Number(features[name].measure === 'count'));
const isDirected = Uint8Array.from(relationNames, (name) => Number(relations[name].isDirected));

/** Adds the strength of a row; the second strongest tag is a feature of its own. */
function takeStrength(values: Uint8Array, at: number, column: number, strength: number): void {
  const best = values[at + column] as number;
  if (column === featureColumn.tag) {
    const second = at + featureColumn['second-tag'];
    values[second] = Math.max(values[second] as number, Math.min(best, strength));
  }
  values[at + column] = Math.max(best, strength);
}

/** Links that say who is used are features of their own, apart where what is used is an interface. */
function ofLink(column: number, use: number, isInterface: boolean): number {
  if (column === featureColumn.policy) return isInterface ? featureColumn['policy-interface'] : column;
  if (use === linkUse.none || (column !== featureColumn.needs && column !== featureColumn.mentions)) return column;
  if (use === linkUse.letsIn) return featureColumn['lets-in'];
  return isInterface ? featureColumn['names-interface'] : featureColumn.names;
}

/** Features of every pair from its rows alone; whole numbers throughout, so the order of rows changes nothing. */
export function pairFeatures(
  evidence: EvidenceTable,
  pairs: PairRows,
  interfaces: Uint8Array,
  { asOf, halfLifeDays }: { readonly asOf: number; readonly halfLifeDays: number },
): PairFeatures {
  const width = featureNames.length;
  const values = new Uint8Array(pairs.pairs * width);
  const initiators = new Uint8Array(pairs.pairs);
  const remainder = remainderByDay(halfLifeDays);
  const uses = usesAmong(evidence.details);
  const sums = new Float64Array(width);
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const at = pair * width;
    let isCounted = false;
    for (let place = pairs.start[pair] as number; place < (pairs.start[pair + 1] as number); place++) {
      const row = pairs.rows[place] as number;
      const relation = evidence.relation[row] as number;
      const column = columnOfRow[(evidence.source[row] as number) * relationNames.length + relation] as number;
      if (isCount[column] === 0) {
        const use = uses[evidence.detail[row] as number] as number;
        const isInterface = interfaces[evidence.b[row] as number] === 1;
        takeStrength(values, at, ofLink(column, use, isInterface), evidence.strength[row] as number);
        continue;
      }
      isCounted = true;
      const events = Math.min(evidence.count[row] as number, eventsPerPrincipalMax * Math.max(1, evidence.principals[row] as number));
      sums[column] = (sums[column] as number) + Math.round(events * (remainder[ageDays(asOf, evidence.last[row] as number)] as number));
      if (isDirected[relation] === 1) initiators[pair] = (initiators[pair] as number) | (evidence.a[row] === pairs.low[pair] ? 1 : 2);
    }
    if (!isCounted) continue;
    for (let column = 0; column < width; column++) {
      if (sums[column] === 0) continue;
      values[at + column] = countScale(sums[column] as number);
      sums[column] = 0;
    }
  }
  return { width, values, initiators };
}
