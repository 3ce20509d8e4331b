import type { ColumnSet } from '../columns/column-set.js';
import { startsOf } from '../columns/grouped-by.js';
import type { OrderedEndpoints } from './endpoint-table.js';
import type { GroupedRows } from './grouped-rows.js';
import type { IdRows, RowTable } from './row-table.js';
import type { Segment, SegmentEndpoint } from './segment.js';
import { namedSpans, type SegmentSpans } from './segment-spans.js';
import type { GroupedSpans } from './span-table.js';

/** What a segment is about: the AWS account as a number, and days since 1970-01-01. */
export interface SegmentDay {
  readonly awsAccount: number;
  readonly day: number;
}

/** What a builder has gathered; `days` by number of the group. */
interface Gathered extends SegmentSpans {
  readonly days: readonly SegmentDay[];
  readonly endpoints: OrderedEndpoints;
  readonly rows: RowTable;
}

/** Everything sorted by group, with the endpoints of all groups. */
interface Sorted {
  readonly endpoints: readonly SegmentEndpoint[];
  readonly rows: GroupedRows;
  readonly ids: IdRows;
  readonly leases: GroupedSpans;
  readonly sessions: GroupedSpans;
  readonly coverage: GroupedSpans;
}

/** Renumbers the endpoints that one segment names to positions + 1 in its own list. */
class OwnEndpoints {
  readonly #own: Uint32Array;

  constructor(readonly all: readonly SegmentEndpoint[]) {
    this.#own = new Uint32Array(all.length + 1);
  }

  /** The endpoints in these columns, in their order; afterwards the columns hold the new numbers. */
  renumber(columns: readonly Uint32Array[]): readonly SegmentEndpoint[] {
    const used = new Uint8Array(this.#own.length);
    for (const column of columns) for (const number of column) used[number] = 1;
    const endpoints: SegmentEndpoint[] = [];
    for (let number = 1; number < used.length; number++) {
      if (used[number] === 0) continue;
      endpoints.push(this.all[number - 1] as SegmentEndpoint);
      this.#own[number] = endpoints.length;
    }
    for (const column of columns) for (let n = 0; n < column.length; n++) column[n] = this.#own[column[n] as number] as number;
    return endpoints;
  }
}

function cut<T extends ColumnSet>(columns: T, starts: Uint32Array, group: number): T {
  const entries = Object.entries(columns).map(([name, column]) => [name, column.subarray(starts[group], starts[group + 1])]);
  return Object.fromEntries(entries) as T;
}

/** Cuts what is sorted by group into the parts of each group. */
class Cutter {
  readonly #own: OwnEndpoints;
  readonly #starts: { readonly [part in 'rows' | 'ids' | 'leases' | 'sessions' | 'coverage']: Uint32Array };

  constructor(
    readonly sorted: Sorted,
    groups: number,
  ) {
    const { rows, ids, leases, sessions, coverage } = sorted;
    this.#own = new OwnEndpoints(sorted.endpoints);
    this.#starts = {
      rows: startsOf(rows.group, groups),
      ids: startsOf(
        ids.row.map((row) => rows.group[row] as number),
        groups,
      ),
      leases: startsOf(leases.group, groups),
      sessions: startsOf(sessions.group, groups),
      coverage: startsOf(coverage.group, groups),
    };
  }

  segment(group: number, { awsAccount, day }: SegmentDay): Segment {
    const { group: _rows, ...rows } = cut(this.sorted.rows, this.#starts.rows, group);
    const ids = cut(this.sorted.ids, this.#starts.ids, group);
    const leases = cut(this.sorted.leases, this.#starts.leases, group);
    const sessions = cut(this.sorted.sessions, this.#starts.sessions, group);
    const coverage = cut(this.sorted.coverage, this.#starts.coverage, group);
    const named = [rows.from, rows.to, rows.principal, leases.x, leases.y, sessions.x, sessions.y, coverage.y];
    const endpoints = this.#own.renumber(named);
    const firstRow = this.#starts.rows[group] as number;
    return {
      awsAccountId: String(awsAccount).padStart(12, '0'),
      day,
      endpoints,
      rows,
      ...namedSpans({ leases, sessions, coverage }),
      ids: { high: ids.high, low: ids.low, row: ids.row.map((row) => row - firstRow) },
    };
  }
}

/** One segment for each group, by AWS account and day; ends the tables, which are renumbered in place. */
export function segmentsOf({ days, endpoints, ...tables }: Gathered): readonly Segment[] {
  const dayOf = (group: number) => days[group] as SegmentDay;
  const order = [...days.keys()].sort((x, y) => dayOf(x).awsAccount - dayOf(y).awsAccount || dayOf(x).day - dayOf(y).day);
  const groupRank = new Uint32Array(days.length);
  order.forEach((group, n) => {
    groupRank[group] = n;
  });
  const rankOf = (number: number) => endpoints.rank[number] as number;
  tables.rows.renumber(groupRank, endpoints.rank);
  const sorted: Sorted = {
    endpoints: endpoints.endpoints,
    ...tables.rows.finish(),
    leases: tables.leases.finish(groupRank, rankOf, rankOf),
    sessions: tables.sessions.finish(groupRank, rankOf, rankOf),
    coverage: tables.coverage.finish(groupRank, (source) => source, rankOf),
  };
  const cutter = new Cutter(sorted, days.length);
  return order.map((group, n) => cutter.segment(n, dayOf(group)));
}
