import { relationNames } from '../../../domain/association/evidence/relation.js';
import { endpointKinds } from '../../../domain/association/logs/observation-sink.js';
import type { Segment, SegmentEndpoint } from '../../../domain/association/segments/segment.js';

function nameOf(endpoint: SegmentEndpoint | undefined): string {
  return endpoint ? `${endpointKinds[endpoint.kind]} ${endpoint.scope} ${endpoint.name}` : '';
}

/** The edges of segments with their counts, as the plain pipeline writes them; over days and slots of a day summed. */
export function edgesOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { awsAccountId, endpoints, rows } of segments) {
    for (let row = 0; row < rows.from.length; row++) {
      const ends = [rows.from[row], rows.to[row]].map((end) => nameOf(endpoints[(end as number) - 1]));
      const principal = nameOf(endpoints[(rows.principal[row] as number) - 1]);
      const edge = `${Number(awsAccountId)}|${ends.join('|')}|${relationNames[rows.relation[row] as number]}|${principal}`;
      counts.set(edge, (counts.get(edge) ?? 0) + (rows.count[row] as number));
    }
  }
  return counts;
}
