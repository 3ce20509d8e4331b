import { secondsOfDay } from '../../ports/clock.js';
import { endpointKinds } from '../logs/observation-sink.js';
import type { Segment, SegmentEndpoint } from '../segments/segment.js';
import { ChangeSpan, type Span } from './change-span.js';

/** Who an access key was issued to, as an endpoint of a segment. */
export interface Holder {
  readonly awsAccountId: string;
  readonly endpoint: SegmentEndpoint;
  /** When it was issued, epoch seconds: an address is looked up then. */
  readonly at: number;
}

/** How well a kind of endpoint says who holds a key, by position in `endpointKinds`: a resource, then an address, another key, a role. */
const ranks = [0, 0, 1, 2, 0, 3];

const addressKind = endpointKinds.indexOf('address');
/** Credentials last at most 36 hours: those issued on a day are asked for on that day and this many after it. */
export const sessionDaysMax = 2;

function dayOf({ at }: Holder): number {
  return Math.floor(at / secondsOfDay);
}

/** When something was meant matters to the second for an address only. */
function textOf(holder: Holder): string {
  const { kind, scope, name } = holder.endpoint;
  return `${holder.awsAccountId} ${kind} ${scope} ${name} ${kind === addressKind ? holder.at : dayOf(holder)}`;
}

function rankOf({ endpoint }: Holder): number {
  return ranks[endpoint.kind] ?? ranks.length;
}

/** To whom access keys were issued. A key is issued once in the world, so whoever names it best is believed. */
export class SessionBook {
  readonly #holders = new Map<string, Map<string, Holder>>();

  /** Takes the sessions of a segment; answers for which days something else is known now than before. */
  learn({ awsAccountId, endpoints, sessions }: Pick<Segment, 'awsAccountId' | 'endpoints' | 'sessions'>): Span | undefined {
    const changes = new ChangeSpan();
    sessions.credential.forEach((place, n) => {
      const endpoint = endpoints[(sessions.holder[n] as number) - 1] as SegmentEndpoint;
      const at = sessions.first[n] as number;
      const isNew = this.issue((endpoints[place - 1] as SegmentEndpoint).name, { awsAccountId, endpoint, at });
      const day = Math.floor(at / secondsOfDay);
      if (isNew) changes.add({ first: day * secondsOfDay, last: (day + sessionDaysMax + 1) * secondsOfDay - 1 });
    });
    return changes.span;
  }

  /** Answers whether anything else is known now than before. */
  issue(credential: string, holder: Holder): boolean {
    const holders = this.#holders.get(credential) ?? new Map<string, Holder>();
    this.#holders.set(credential, holders);
    const text = textOf(holder);
    if (holders.has(text)) return false;
    holders.set(text, holder);
    return true;
  }

  /** Those who are said to hold a key on a day, in the best of the ways it is said; what is said on later days is of no use to it. */
  holdersOf(credential: string, day: number): readonly Holder[] {
    const all = [...(this.#holders.get(credential)?.values() ?? [])];
    const holders = all.filter((holder) => dayOf(holder) <= day && dayOf(holder) + sessionDaysMax >= day);
    const best = Math.min(...holders.map(rankOf));
    return holders.filter((holder) => rankOf(holder) === best);
  }
}
