import { gunzipSync } from 'node:zlib';
import { serviceSide, serviceSideOf } from '../../../domain/association/logs/flow/service-side.js';
import { ipAddress } from '../../../domain/association/logs/ip-address.js';

/** An edge of the plain pipeline. */
export interface PlainEdge {
  count: number;
  first: number;
  last: number;
}

const secondsOfSlot = 600;

/** Gunzip, split into lines and columns, the same rules on strings and numbers, and a Map: what one writes first. Key: account, day, slot, interface, relation, ends. */
export function plainFlowEdges(zipped: Uint8Array): Map<string, PlainEdge> {
  const edges = new Map<string, PlainEdge>();
  const addresses = new Map<string, string>();
  for (const line of gunzipSync(zipped).toString().split('\n')) {
    const columns = line.split(' ');
    if (columns.length !== 14 || columns[12] !== 'ACCEPT' || columns[13] !== 'OK') continue;
    const [, account = '', own = '', source = '', destination = ''] = columns;
    const [from, to, protocol] = [Number(columns[5]), Number(columns[6]), Number(columns[7])];
    const [first, last] = [Number(columns[10]), Number(columns[11])];
    const side = serviceSideOf(protocol, from, to, -1);
    if (side === serviceSide.source || !/^\d{12}$/.test(account) || !(first <= last)) continue;
    const ends = [source, destination].map((text) => canonical(addresses, text));
    if (ends.includes('') || ends[0] === ends[1]) continue;
    const key = `${account} ${Math.floor(first / secondsOfSlot)} ${own} ${side} ${ends[0]} ${ends[1]}`;
    const edge = edges.get(key);
    if (edge === undefined) edges.set(key, { count: 1, first, last });
    else {
      edge.count++;
      edge.first = Math.min(edge.first, first);
      edge.last = Math.max(edge.last, last);
    }
  }
  return edges;
}

function canonical(addresses: Map<string, string>, text: string): string {
  const known = addresses.get(text);
  if (known !== undefined) return known;
  const address = ipAddress(text);
  const name = address === undefined || address.reach === 'nobody' ? '' : address.text;
  addresses.set(text, name);
  return name;
}
