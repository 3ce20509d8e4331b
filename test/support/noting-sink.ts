import { relationNames } from '../../domain/association/evidence/relation.js';
import type { CoverageSighting, EndpointKind, LeaseSighting, ObservationSink } from '../../domain/association/logs/observation-sink.js';

/** What a reader told, in words, sums and spans: equal for equal content whatever order it was told in. */
export interface NotedLog {
  /** `from relation to`, with the principal; the ids of the events counted. */
  readonly observations: { readonly [what: string]: readonly string[] };
  readonly leases: readonly string[];
  /** `credential held by holder`: first and last second. */
  readonly sessions: { readonly [what: string]: readonly [number, number] };
  readonly coverage: { readonly [what: string]: readonly [number, number] };
  readonly items: readonly unknown[];
}

/** Notes in memory what a reader tells. */
export class NotingSink implements ObservationSink {
  private readonly names = [''];
  private readonly numbers = new Map<string, number>();
  private readonly observations = new Map<string, string[]>();
  private readonly leases: string[] = [];
  private readonly sessions = new Map<string, [number, number]>();
  private readonly covered = new Map<string, [number, number]>();
  private readonly items: unknown[] = [];

  endpoint(kind: EndpointKind, scope: string, name: string): number {
    const key = `${kind}:${scope}:${name}`;
    const number = this.numbers.get(key) ?? this.names.push(key) - 1;
    this.numbers.set(key, number);
    return number;
  }

  observe(...[account, from, to, relation, , first, last, count, principal, high, low]: Parameters<ObservationSink['observe']>): void {
    const what = `${account} ${this.names[from]} ${relationNames[relation]} ${this.names[to]} by ${this.names[principal]}`;
    const notes = this.observations.get(what) ?? [];
    notes.push(`${first}-${last} x${count} ${high.toString(16)}:${low.toString(16)}`);
    this.observations.set(what, notes);
  }

  lease(account: number, { scope, address, resource, first, last, what }: LeaseSighting): void {
    this.leases.push(`${account} ${this.names[resource]} ${what} ${address} in ${scope} ${first}-${last}`);
  }

  session(account: number, credential: number, holder: number, first: number, last: number): void {
    widen(this.sessions, `${account} ${this.names[credential]} held by ${this.names[holder]}`, first, last);
  }

  coverage(account: number, { resource, first, last }: CoverageSighting): void {
    widen(this.covered, `${account} ${this.names[resource]} ${Math.floor(first / 86_400)}`, first, last);
  }

  item(item: unknown): void {
    this.items.push(item);
  }

  /** `kind:scope:name` of an endpoint. */
  nameOf(endpoint: number): string {
    return this.names[endpoint] ?? '';
  }

  noted(): NotedLog {
    return {
      observations: sorted(this.observations, (notes) => notes.sort()),
      leases: this.leases.sort(),
      sessions: sorted(this.sessions, (span) => span),
      coverage: sorted(this.covered, (span) => span),
      items: this.items,
    };
  }
}

function widen(spans: Map<string, [number, number]>, what: string, first: number, last: number): void {
  const [from, to] = spans.get(what) ?? [first, last];
  spans.set(what, [Math.min(from, first), Math.max(to, last)]);
}

function sorted<Value, Answer>(map: ReadonlyMap<string, Value>, answer: (value: Value) => Answer): { readonly [key: string]: Answer } {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, answer(value)]));
}
