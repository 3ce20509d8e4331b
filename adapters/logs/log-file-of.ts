import type { LogFile } from '../../domain/association/logs/log-source.js';

/** How AWS lays logs out below a prefix of one's own: `AWSLogs/<account>/<service>/<region>/…`, with the organization's id before the account. */
const place = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]{10,32}\/)?(\d{12})\/[^/]+\/(?:([a-z]{2}(?:-[a-z]+)+-\d)\/)?/;

/** What the place of a log file says of it. */
export function logFileOf(name: string): LogFile {
  const [, awsAccountId, region] = place.exec(name) ?? [];
  return { name, ...(awsAccountId === undefined ? {} : { awsAccountId }), ...(region === undefined ? {} : { region }) };
}
