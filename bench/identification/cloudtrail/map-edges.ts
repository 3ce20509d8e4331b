import { relationNames } from '../../../domain/association/evidence/relation.js';
import type { EndpointKind, ObservationSink } from '../../../domain/association/logs/observation-sink.js';

/** The plain way to keep edges: a Map of texts with a count, and a Set of the ids that were counted. */
export class MapEdges implements ObservationSink {
  readonly counts = new Map<string, number>();
  private readonly ids = new Set<string>();
  private readonly names = [''];
  private readonly numbers = new Map<string, number>();

  endpoint(kind: EndpointKind, scope: string, name: string): number {
    const key = `${kind} ${scope} ${name}`;
    const number = this.numbers.get(key) ?? this.names.push(key) - 1;
    this.numbers.set(key, number);
    return number;
  }

  observe(...[account, from, to, relation, , , , , principal, high, low]: Parameters<ObservationSink['observe']>): void {
    const edge = `${account}|${this.names[from]}|${this.names[to]}|${relationNames[relation]}|${this.names[principal]}`;
    const id = `${edge}|${high}:${low}`;
    if (this.ids.has(id)) return;
    this.ids.add(id);
    this.counts.set(edge, (this.counts.get(edge) ?? 0) + 1);
  }

  lease(): void {}
  session(): void {}
  coverage(): void {}
  item(): void {}
}
