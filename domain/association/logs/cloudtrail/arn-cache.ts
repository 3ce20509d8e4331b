import type { ObservationSink } from '../observation-sink.js';
import { arnTarget } from './arn-target.js';
import { ByteMemo } from './byte-memo.js';

const slash = 0x2f;
const colon = 0x3a;

/** `arn:aws:s3:::` as numbers of four bytes, little-endian, and the last byte. */
const [bucketArn, bucketPartition, bucketService] = ['arn:', 'aws:', 's3::'].map((four) => Buffer.from(four).readInt32LE());
const bucketStartBytes = 13;

/** Endpoints of ARNs in bytes; of an object's ARN only the bucket is looked at, because object keys hardly repeat. */
export class ArnCache {
  private readonly memo = new ByteMemo<number>();

  constructor(private readonly sink: ObservationSink) {}

  /** The endpoint of the ASCII text from `start` to `end`, 0 where it is no ARN of a resource. */
  endpoint(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const last = endOfName(bytes, view, start, end);
    const known = this.memo.find(view, start, last);
    if (known !== undefined) return known;
    const arn = arnTarget(Buffer.from(bytes.buffer, bytes.byteOffset + start, last - start).toString('latin1'));
    return this.memo.keep(bytes, view, start, last, arn === undefined ? 0 : this.sink.endpoint('arn', '', arn));
  }
}

function endOfName(bytes: Uint8Array, view: DataView, start: number, end: number): number {
  if (end - start <= bucketStartBytes || view.getInt32(start + 8, true) !== bucketService || bytes[start + 12] !== colon) return end;
  if (view.getInt32(start, true) !== bucketArn || view.getInt32(start + 4, true) !== bucketPartition) return end;
  let at = start + bucketStartBytes;
  while (at < end && bytes[at] !== slash) at++;
  return at;
}
