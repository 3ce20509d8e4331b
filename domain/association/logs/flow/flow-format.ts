import { isWindow } from '../epoch-seconds-of.js';
import { firstLines } from '../first-lines.js';
import { lineReader } from '../line-reader.js';
import type { LogFormat, LogReader } from '../log-reader.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { silent } from '../read-tally.js';
import { withSpecimen } from '../with-specimen.js';
import { defaultFlowFormat, flowColumn, flowPlan } from './flow-column.js';
import { flowEnvelopeReader, isFlowEnvelope } from './flow-envelope.js';
import { FlowFields } from './flow-fields.js';
import { FlowLines } from './flow-lines.js';

/** Lines looked at to tell the format: the first may be broken. */
const linesMax = 5;

/** Bytes that may stand before the first envelope, and how many of them. */
const leadBytes = Buffer.from(' \t\r\n[');
const leadBytesMax = 1024;
const openBrace = 0x7b;

const numberMax = 0xffff_ffff;
const header = silent('header');

function planOf(file: LogFile): Uint8Array {
  return flowPlan(file.flowFormat ?? defaultFlowFormat) ?? new Uint8Array(1);
}

function isHeader(line: string): boolean {
  const plan = flowPlan(line);
  if (plan === undefined || !plan.includes(flowColumn.start) || !plan.includes(flowColumn.end)) return false;
  return plan.includes(flowColumn.srcaddr) || plan.includes(flowColumn['pkt-srcaddr']);
}

function isRecord(line: string, plan: Uint8Array): boolean {
  const fields = new FlowFields(plan);
  const bytes = Buffer.from(line);
  fields.read(bytes, 0, bytes.length);
  return fields.isWhole && isWindow(fields.number(flowColumn.start, numberMax), fields.number(flowColumn.end, numberMax));
}

function isFlow(head: Uint8Array, file: LogFile): boolean {
  const lines = firstLines(head, linesMax);
  const [first = ''] = lines;
  if (/^\s*\[?\s*\{/.test(first)) return isFlowEnvelope(lines.join('\n'));
  const plan = planOf(file);
  return isHeader(first) || lines.some((line) => isRecord(line, plan));
}

/** Opens by the first byte that tells text from JSON, wherever pieces end. */
function open(file: LogFile, sink: ObservationSink): LogReader {
  let lead: Uint8Array = new Uint8Array(0);
  let reader: LogReader | undefined;
  const decide = (isEnd: boolean): LogReader | undefined => {
    const at = lead.findIndex((byte) => !leadBytes.includes(byte));
    if (at < 0 && lead.length < leadBytesMax && !isEnd) return undefined;
    const opened = at >= 0 && at < leadBytesMax && lead[at] === openBrace ? flowEnvelopeReader(file, sink) : textReader(file, sink);
    opened.push(lead);
    return opened;
  };
  return {
    push: (bytes) => {
      if (reader) reader.push(bytes);
      else {
        lead = Buffer.concat([lead, bytes]);
        reader = decide(false);
      }
    },
    end: (isCut) => (reader ?? decide(true) ?? textReader(file, sink)).end(isCut),
  };
}

function textReader(file: LogFile, sink: ObservationSink): LogReader {
  let lines: FlowLines | undefined;
  return lineReader(
    'flow',
    (bytes, start, end) => {
      if (lines) return lines.read(bytes, start, end);
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
      const plan = isHeader(text) ? flowPlan(text) : undefined;
      lines = new FlowLines(plan ?? planOf(file), file, sink);
      return plan ? header : lines.read(bytes, start, end);
    },
    () => lines?.finish(),
    (bytes, start, tally) => (lines ? lines.readSome(bytes, start, tally) : start),
  );
}

/** Records of several kinds, as the default format writes them. */
const sample = `2 123456789012 eni-1 10.0.0.4 10.0.0.5 40000 443 6 9 840 1795428000 1795428059 ACCEPT OK
2 123456789012 eni-1 10.0.0.4 10.0.0.5 40001 443 6 9 840 1795428000 1795428059 ACCEPT OK
2 123456789012 eni-1 10.0.0.5 10.0.0.4 443 40000 6 9 840 1795428000 1795428059 ACCEPT OK
2 123456789012 eni-2 52.0.0.4 10.0.0.5 40000 443 6 9 840 1795428000 1795428059 REJECT OK
2 123456789012 eni-2 2001:db8::4 2001:db8::5 40000 443 6 9 840 1795428000 1795428659 ACCEPT OK
2 123456789012 eni-2 - - - - - - - 1795428000 1795428059 - NODATA
`;

/** VPC flow logs as text: with a header, in the configured or the default format, or in envelopes of CloudWatch Logs and Firehose. */
export const flowFormat: LogFormat = { kind: 'flow', isFormat: isFlow, open: withSpecimen(open, sample) };
