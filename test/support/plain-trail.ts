import { EventRules } from '../../domain/association/logs/cloudtrail/event-rules.js';
import { eventIn, PlainEvents } from '../../domain/association/logs/cloudtrail/plain-event.js';
import { TrailEvent } from '../../domain/association/logs/cloudtrail/trail-event.js';
import { asObject } from '../../domain/association/logs/json-object.js';
import type { LogFile, ReadReport } from '../../domain/association/logs/log-source.js';
import type { ObservationSink } from '../../domain/association/logs/observation-sink.js';
import { ReadTally, unreadable } from '../../domain/association/logs/read-tally.js';

/** Levels of objects and lists in a value. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** The plain pipeline: the whole file parsed at once, then the same rules; for a file that is JSON as a whole. */
export function readPlainTrail(whole: Uint8Array, file: LogFile, sink: ObservationSink): ReadReport {
  const parsed: unknown = JSON.parse(Buffer.from(whole).toString('utf8'));
  const around = asObject(parsed);
  const listed = around?.Records ?? around?.logEvents ?? parsed;
  return tellPlainTrail(Array.isArray(listed) ? listed : [listed], whole.length, file, sink);
}

/** The same rules for what a parse of the file answered. */
export function tellPlainTrail(records: readonly unknown[], bytes: number, file: LogFile, sink: ObservationSink): ReadReport {
  const tally = new ReadTally();
  const rules = new EventRules(sink);
  const plain = new PlainEvents(file, sink);
  const event = new TrailEvent();
  for (const record of records) {
    const object = asObject(record);
    const found = object && eventIn(object);
    if (depthOf(record) > 64) tally.count(unreadable('nested deeper than 64'));
    else if (found && plain.fill(event, found)) tally.count(rules.tell(event));
    else tally.count(unreadable('not an event'));
  }
  rules.end();
  return tally.report('cloudtrail', bytes);
}
