import { epochSecondsOf } from '../epoch-seconds-of.js';
import { type IpAddress, ipAddress } from '../ip-address.js';
import { quotedFields } from '../quoted-fields.js';

/** What one line of an S3 server access log says that its caller did not write: never keys, URIs, agents or referring pages. */
export interface S3AccessLine {
  readonly bucket: string;
  /** Epoch seconds. */
  readonly at: number;
  readonly address: IpAddress | undefined;
  /** ARN of the requester: a user, or the role of a session; undefined for everybody else. */
  readonly requesterArn: string | undefined;
  readonly relation: 'reads' | 'writes' | undefined;
  readonly isSuccess: boolean;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const timePattern = /^\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\]$/;
const ownerPattern = /^[0-9a-f]{64}$/;
const bucketPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/;
const operationPattern = /^(REST|BATCH|WEBSITE|SOAP|S3)\.[A-Z0-9._]{2,80}$/;
const sessionPattern = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([\w+=,.@-]{1,64})\/[^\s]{1,256}$/;
const userPattern = /^arn:aws[a-z-]*:iam::\d{12}:user\/[\w+=,.@/-]{1,576}$/;

/** Operations on what a bucket holds; those on its configuration say nothing of who uses it. */
const relationsOfOperation: readonly (readonly [RegExp, 'reads' | 'writes'])[] = [
  [/^(?:REST|WEBSITE|SOAP)\.(?:GET|HEAD|SELECT)\.(?:OBJECT|BUCKET|BUCKETVERSIONS|UPLOAD|UPLOADS)$/, 'reads'],
  [/^REST\.COPY\.(?:OBJECT_GET|PART_GET)$/, 'reads'],
  [/^(?:REST|BATCH|SOAP)\.(?:PUT|POST|COPY|DELETE)\.(?:OBJECT|PART|UPLOAD|UPLOADS)$/, 'writes'],
  [/^REST\.POST\.MULTI_OBJECT_DELETE$/, 'writes'],
];

/** owner, bucket, [time], address, requester, request id, operation, key, "URI", status, error, … ; undefined where it is no such line. */
export function s3AccessLine(line: string): S3AccessLine | undefined {
  const fields = quotedFields(line);
  if (!fields || fields.length < 17) return undefined;
  const [owner = '', bucket = '', time = '', address = '', requester = '', , operation = '', , , status = '', error = ''] = fields;
  const at = secondsOf(time);
  if (at === undefined || !ownerPattern.test(owner) || !bucketPattern.test(bucket) || !operationPattern.test(operation)) return undefined;
  if (!/^(?:-|\d{3})$/.test(status)) return undefined;
  return {
    bucket,
    at,
    address: ipAddress(address),
    requesterArn: requesterArn(requester),
    relation: relationsOfOperation.find(([pattern]) => pattern.test(operation))?.[1],
    isSuccess: (/^2\d\d$/.test(status) || status === '304') && error === '-',
  };
}

/** A session's name is its caller's choice, so the role stands for it. */
function requesterArn(requester: string): string | undefined {
  const [, partition, awsAccountId, role] = sessionPattern.exec(requester) ?? [];
  if (role !== undefined) return `arn:${partition}:iam::${awsAccountId}:role/${role}`;
  return userPattern.test(requester) ? requester : undefined;
}

function secondsOf(time: string): number | undefined {
  const [, day, month = '', year, clock, offset] = timePattern.exec(time) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? undefined : epochSecondsOf(`${year}-${String(number).padStart(2, '0')}-${day}T${clock}${offset}`);
}
