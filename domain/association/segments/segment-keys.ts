import { millisecondsOfDay } from '../../ports/clock.js';

function dateOf(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** Where segments, evidence and indexes stand among the stored objects; days are days since 1970-01-01. */
export const segmentKeys = {
  /** Every part of one AWS account's day; without a day of all its days. */
  parts: (awsAccountId: string, day?: number) =>
    day === undefined ? `segments/${awsAccountId}/` : `segments/${awsAccountId}/${dateOf(day)}/`,
  /** The n-th part of what one file says of one AWS account's day; the hash is of the file's content. */
  part: (awsAccountId: string, day: number, fileHash: string, n: number) =>
    `segments/${awsAccountId}/${dateOf(day)}/${fileHash}-${n}.segment`,
  /** All parts of one AWS account's day, merged. */
  day: (awsAccountId: string, day: number) => `days/${awsAccountId}/${dateOf(day)}.segment`,
  inventory: (customerId: string) => `inventory/${customerId}.json`,
  evidence: (customerId: string, day: number) => `evidence/${customerId}/${dateOf(day)}.evidence`,
  index: (customerId: string) => `index/${customerId}/evidence`,
  run: (customerId: string) => `index/${customerId}/run.json`,
} as const;
