import { sourceCode } from '../../evidence/evidence-source.js';
import { relationCode } from '../../evidence/relation.js';
import { firstLines } from '../first-lines.js';
import type { LogFormat } from '../log-reader.js';
import type { LogFile } from '../log-source.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, unreadable, used } from '../read-tally.js';
import { textLineReader } from '../text-line-reader.js';
import { type S3AccessLine, s3AccessLine } from './s3-access-line.js';

/** Lines looked at to tell the format: the first may be broken. */
const linesMax = 5;

const source = sourceCode['s3-access'];

const outcomes = {
  broken: unreadable('no line of an S3 access log'),
  account: unreadable('no AWS account'),
  failed: silent('failed'),
  configuration: silent('no use of objects'),
  nobody: silent('nobody named'),
};

/** The bucket's AWS account is not in the line: where the file's place does not say it, the requester's stands for it. */
function awsAccountOf({ requesterArn }: S3AccessLine, file: LogFile): string {
  return file.awsAccountId ?? requesterArn?.split(':')[4] ?? '';
}

function readLine(text: string, file: LogFile, sink: ObservationSink): Outcome {
  const line = s3AccessLine(text);
  if (!line) return outcomes.broken;
  if (!line.isSuccess) return outcomes.failed;
  if (line.relation === undefined) return outcomes.configuration;
  const { bucket, at, address, requesterArn } = line;
  const isPlaced = address?.reach === 'public';
  if (requesterArn === undefined && !isPlaced) return outcomes.nobody;
  const awsAccountId = awsAccountOf(line, file);
  if (!/^\d{12}$/.test(awsAccountId)) return outcomes.account;
  const to = sink.endpoint('arn', '', `arn:${requesterArn?.split(':')[1] ?? 'aws'}:s3:::${bucket}`);
  const principal = requesterArn === undefined ? 0 : sink.endpoint('principal', '', requesterArn);
  const from = isPlaced ? [sink.endpoint('address', file.region ?? '', address.text), principal] : [principal];
  for (const end of from.filter((one) => one > 0)) {
    sink.observe(Number(awsAccountId), end, to, relationCode[line.relation], source, at, at, 1, principal, 0, 0);
  }
  return used;
}

/**
 * S3 server access logs: the requester, and the public address it came from, read or wrote objects of the bucket. A private address came
 * through a gateway endpoint of a VPC that the log does not name, so it places nobody.
 */
export const s3AccessFormat: LogFormat = {
  kind: 's3-access',
  isFormat: (head) => firstLines(head, linesMax).some((line) => s3AccessLine(line) !== undefined),
  open: (file, sink) => textLineReader('s3-access', (line) => readLine(line, file, sink)),
};
