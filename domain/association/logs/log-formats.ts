import { balancerFormat } from './balancer/balancer-format.js';
import { cloudTrailFormat } from './cloudtrail/cloud-trail-format.js';
import { configFormat } from './config/config-format.js';
import { flowFormat } from './flow/flow-format.js';
import { hostFormat } from './host/host-format.js';
import type { LogFormat } from './log-reader.js';
import type { LogFile } from './log-source.js';
import { resolverFormat } from './resolver/resolver-format.js';
import { s3AccessFormat } from './s3-access/s3-access-format.js';

/** Every format that is read front to back, the most telling first: the first that takes a file's beginning for its own reads it. */
export const logFormats: readonly LogFormat[] = [
  cloudTrailFormat,
  configFormat,
  hostFormat,
  resolverFormat,
  s3AccessFormat,
  balancerFormat,
  flowFormat,
];

/** The format of a file by its first bytes (at most 64 KiB, decompressed); undefined where they are of no known kind. */
export function formatOf(head: Uint8Array, file: LogFile): LogFormat | undefined {
  return logFormats.find((format) => format.isFormat(head, file));
}
