import { asObject, type JsonObject, jsonObject, listOf, textOf } from '../json-object.js';
import { JsonSplitter } from '../json-splitter.js';
import { cutOff } from '../line-reader.js';
import type { LogReader } from '../log-reader.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, ReadTally, silent, unreadable } from '../read-tally.js';
import { defaultFlowFormat, flowPlan } from './flow-column.js';
import { FlowLines } from './flow-lines.js';

const notJson = unreadable('not JSON');
const tooLong = unreadable('longer than 2 MiB');
const notFlow = unreadable('not an envelope of flow records');
const control = silent('control message');

/** True when text begins with an envelope whose messages may be flow records: they are not JSON themselves, as events of CloudTrail are. */
export function isFlowEnvelope(text: string): boolean {
  const message = /^\s*\[?\s*\{[\s\S]*?"message"\s*:\s*"([^"\\]{3,})/.exec(text)?.[1];
  return message !== undefined && message.trim().split(' ').length > 3;
}

/**
 * Reads flow records in envelopes: of a subscription to CloudWatch Logs (`logEvents[].message`; the owner is the AWS account), and of
 * Firehose, which wraps each record (`{"message": …}`). Objects may follow one another on a line.
 */
export function flowEnvelopeReader(file: LogFile, sink: ObservationSink): LogReader {
  const tally = new ReadTally();
  const plan = flowPlan(file.flowFormat ?? defaultFlowFormat) ?? new Uint8Array(1);
  const lines = new FlowLines(plan, file, sink);
  const splitter = new JsonSplitter((bytes, start, end) => {
    for (const outcome of outcomesOf(jsonObject(bytes, start, end), lines, file)) tally.count(outcome);
  });
  return {
    push: (bytes) => splitter.push(bytes),
    end: (isCut) => {
      tally.count(tooLong, splitter.tooLong);
      if (isCut) tally.count(cutOff);
      else if (splitter.hasRest) tally.count(notJson);
      lines.finish();
      return tally.report('flow', splitter.bytes);
    },
  };
}

function outcomesOf(envelope: JsonObject | undefined, lines: FlowLines, file: LogFile): readonly Outcome[] {
  if (!envelope) return [notJson];
  if (textOf(envelope, 'messageType') === 'CONTROL_MESSAGE') return [control];
  lines.assumeAccount(textOf(envelope, 'owner') || (file.awsAccountId ?? ''));
  const events = Object.hasOwn(envelope, 'logEvents') ? listOf(envelope, 'logEvents') : [envelope];
  return events.map((event) => {
    const record = Buffer.from(textOf(asObject(event) ?? {}, 'message').trim());
    return record.length === 0 ? notFlow : lines.read(record, 0, record.length);
  });
}
