import { EventRules } from '../../domain/association/logs/cloudtrail/event-rules.js';
import { PlainEvents } from '../../domain/association/logs/cloudtrail/plain-event.js';
import { TrailEvent } from '../../domain/association/logs/cloudtrail/trail-event.js';
import type { Outcome } from '../../domain/association/logs/read-tally.js';
import { aTrailEvent, type TrailEventFields } from './a-trail-event.js';
import { type NotedLog, NotingSink } from './noting-sink.js';

/** What the rules told of events: noted, with their outcomes and `from relation to` of each edge. */
export interface ToldTrail extends NotedLog {
  readonly outcomes: readonly Outcome[];
  readonly edges: readonly string[];
}

/** Has the rules tell built events. */
export function tellTrail(...events: readonly TrailEventFields[]): ToldTrail {
  const sink = new NotingSink();
  const rules = new EventRules(sink);
  const plain = new PlainEvents({ name: 'any' }, sink);
  const outcomes = events.map((fields) => {
    const event = new TrailEvent();
    plain.fill(event, aTrailEvent(fields));
    return rules.tell(event);
  });
  rules.end();
  const noted = sink.noted();
  return { ...noted, outcomes, edges: Object.keys(noted.observations).map((what) => what.replace(/^\d+ /, '').replace(/ by .*$/, '')) };
}
