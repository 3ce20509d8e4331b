import { secondsOfDay } from '../../../ports/clock.js';
import { firstLines } from '../first-lines.js';
import { asObject, jsonObject } from '../json-object.js';
import { lineReader } from '../line-reader.js';
import type { LogFormat, LogReader } from '../log-reader.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, unreadable, used } from '../read-tally.js';
import { csvFields, type HostColumn, type HostFields, type HostLine, hostHeader, hostLine, jsonFields } from './host-line.js';

const brace = 0x7b;

const outcomes = {
  json: unreadable('not JSON'),
  columns: unreadable('another number of columns'),
  field: unreadable('a field that is none'),
  account: unreadable('no AWS account'),
  header: silent('header'),
  nobody: silent('an address that no resource has'),
};

function tellLine(fields: HostFields, file: LogFile, sink: ObservationSink): Outcome {
  const line = hostLine(fields);
  if (!line) return outcomes.field;
  if (line.address.reach === 'nobody') return outcomes.nobody;
  const awsAccountId = line.awsAccountId || (file.awsAccountId ?? '');
  if (!/^\d{12}$/.test(awsAccountId)) return outcomes.account;
  const isArn = line.instance.startsWith('arn:');
  const resource = isArn ? sink.endpoint('arn', '', line.instance) : sink.endpoint('id', awsAccountId, line.instance);
  const scope = line.address.reach === 'public' ? (file.region ?? '') : line.scope;
  tellLease(Number(awsAccountId), { scope, address: line.address.text, resource }, line, sink);
  return used;
}

/** A span is told day by day, because each UTC day stands by itself; one without an end as its beginning. */
function tellLease(
  awsAccount: number,
  lease: { readonly scope: string; readonly address: string; readonly resource: number },
  { from, to }: HostLine,
  sink: ObservationSink,
): void {
  if (to === undefined) {
    sink.lease(awsAccount, { ...lease, first: from, last: from, what: 'begins' });
    return;
  }
  for (let first = from; first < to; first = (Math.floor(first / secondsOfDay) + 1) * secondsOfDay) {
    const last = Math.min(to, (Math.floor(first / secondsOfDay) + 1) * secondsOfDay) - 1;
    sink.lease(awsAccount, { ...lease, first, last, what: 'held' });
  }
}

function open(file: LogFile, sink: ObservationSink): LogReader {
  let header: readonly (HostColumn | undefined)[] | undefined;
  const decoder = new TextDecoder();
  return lineReader('host', (bytes, start, end) => {
    if (bytes[start] === brace) {
      const line = jsonObject(bytes, start, end);
      return line ? tellLine(jsonFields(line), file, sink) : outcomes.json;
    }
    const text = decoder.decode(bytes.subarray(start, end));
    if (header === undefined) {
      header = hostHeader(text);
      return header ? outcomes.header : outcomes.columns;
    }
    const fields = csvFields(text, header);
    return fields ? tellLine(fields, file, sink) : outcomes.columns;
  });
}

function isHost(head: Uint8Array): boolean {
  const [first = ''] = firstLines(head, 1);
  if (!first.startsWith('{')) return hostHeader(first) !== undefined;
  const line = asObject(jsonObject(Buffer.from(first, 'latin1'), 0, first.length));
  return line !== undefined && ['instance', 'address', 'from', 'customer'].every((column) => Object.hasOwn(line, column));
}

/** A provider's own log of which instance had which address when: JSON lines, or CSV with a header. docs/how-to/write-host-logs.md. */
export const hostFormat: LogFormat = { kind: 'host', isFormat: isHost, open };
