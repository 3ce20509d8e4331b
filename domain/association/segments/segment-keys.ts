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
  /** What other days need of the day. */
  lasting: (awsAccountId: string, day: number) => `days/${awsAccountId}/${dateOf(day)}.lasting`,
  inventory: (customerId: string) => `inventory/${customerId}.json`,
  /** What the days of a customer were joined to, and the objects it names, each by the hash of its content. */
  joinedDays: (customerId: string) => `evidence/${customerId}/days.json`,
  joined: (customerId: string, hash: string) => `evidence/${customerId}/${hash}`,
  index: (customerId: string) => `index/${customerId}/evidence`,
  run: (customerId: string) => `index/${customerId}/run.json`,
} as const;
