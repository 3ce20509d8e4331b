import { type EvidenceSource, sourceNames } from '../evidence/evidence-source.js';
import { type RelationName, relationNames } from '../evidence/relation.js';
import type { SegmentEndpoint } from '../segments/segment.js';
import { foreignType } from './foreign-type.js';
import type { JoinReport, NatTraffic, Stranger } from './join-report.js';
import { natOf, reasonOf, unresolved } from './unresolved.js';

/** Pairs of a NAT gateway and what lies beyond that are told apart; more is counted as behind a NAT gateway only. */
const setsMax = 10_000;

/** Pairs of a node and a stranger that are kept; more are counted by type only. */
const strangersMax = 10_000;

/** One row as it is looked at. */
export interface TalliedRow {
  readonly source: number;
  readonly relation: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

type OpenSet = { -readonly [key in keyof NatTraffic]: NatTraffic[key] };

/** Counts what became of observations, over any number of segments. */
export class JoinTally {
  #joined = 0;
  readonly #unresolved = new Map<number, number>();
  readonly #foreign = new Map<string, number>();
  readonly #sets = new Map<string, OpenSet>();
  readonly #strangers = new Map<string, Stranger>();

  join(events: number): void {
    this.#joined += events;
  }

  /** Counts a row without a pair under the first reason that its ends give; `members`: who may have been it, of those behind a NAT gateway. */
  miss(row: TalliedRow, from: number, to: number, members: (nat: number) => readonly number[]): void {
    const code = from < 0 ? from : to;
    const key = row.source * 64 - (natOf(code) === undefined ? code : unresolved.behindNat);
    this.#unresolved.set(key, (this.#unresolved.get(key) ?? 0) + row.count);
    const nat = natOf(from);
    if (nat !== undefined && to >= 0) this.#addSet(row, nat, to, members(nat));
  }

  /** Counts an end that nobody of the customer is, where the other end is somebody: `node`. */
  foreign(end: SegmentEndpoint, events: number, node: number): void {
    const type = foreignType(end);
    this.#foreign.set(type, (this.#foreign.get(type) ?? 0) + events);
    if (end.name.startsWith('arn:') && this.#strangers.size < strangersMax)
      this.#strangers.set(`${node} ${end.name}`, { node, arn: end.name });
  }

  /** By node, then by ARN. */
  strangers(): readonly Stranger[] {
    return [...this.#strangers.values()].sort((x, y) => x.node - y.node || (x.arn < y.arn ? -1 : 1));
  }

  report(): JoinReport {
    const unresolvedCounts = [...this.#unresolved].sort(([x], [y]) => x - y);
    return {
      joined: this.#joined,
      unresolved: unresolvedCounts.map(([key, events]) => ({
        source: sourceNames[Math.floor(key / 64)] as EvidenceSource,
        reason: reasonOf(-(key % 64)),
        events,
      })),
      foreignEnds: [...this.#foreign].sort(([x], [y]) => (x < y ? -1 : 1)).map(([type, events]) => ({ type, events })),
      sets: [...this.#sets].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, set]) => set),
    };
  }

  #addSet(row: TalliedRow, nat: number, to: number, members: readonly number[]): void {
    const key = `${nat} ${to} ${row.source} ${row.relation}`;
    const known = this.#sets.get(key);
    if (known !== undefined) {
      known.events = known.events + row.count;
      known.first = Math.min(known.first, row.first);
      known.last = Math.max(known.last, row.last);
      if (known.members !== members) known.members = [...new Set([...known.members, ...members])].sort((x, y) => x - y);
    } else if (this.#sets.size < setsMax) {
      const source = sourceNames[row.source] as EvidenceSource;
      const relation = relationNames[row.relation] as RelationName;
      this.#sets.set(key, { nat, to, source, relation, events: row.count, first: row.first, last: row.last, members });
    }
  }
}
