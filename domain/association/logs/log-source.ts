/** The kinds of log that are read; a format is told by a file's content, never by its name alone. */
export const logKinds = ['cloudtrail', 'flow', 'balancer', 's3-access', 'resolver', 'config', 'host'] as const;
export type LogKind = (typeof logKinds)[number];

/** What is known of a log file before it is read. */
export interface LogFile {
  /** Path or key; part of messages, never believed. */
  readonly name: string;
  /** The AWS account whose logs these are where the place says it (a prefix); what a line says itself wins. */
  readonly awsAccountId?: string;
  readonly region?: string;
  /** Columns in order where the file has no header: the configured format of flow logs, e.g. `${version} ${account-id} …`. */
  readonly flowFormat?: string;
}

/** What became of a file's lines (of its events, for CloudTrail); nothing is dropped without being counted here. */
export interface ReadReport {
  /** Undefined where the content is of no known kind. */
  readonly kind?: LogKind;
  /** Decompressed. */
  readonly bytes: number;
  readonly lines: number;
  /** Lines that became observations. */
  readonly used: number;
  /** Lines that say nothing about pairs (a rejected flow, a failed call), by reason. */
  readonly silent: { readonly [reason: string]: number };
  /** Lines that could not be read, by reason, e.g. `not JSON`, `longer than 1 MiB`, `cut off`. */
  readonly unreadable: { readonly [reason: string]: number };
}
