import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { aFolder } from './a-folder.js';

/** The AWS account of the logs, and two cloud resources that they tell of. */
export const logAwsAccountId = '111122223333';
export const roleArn = `arn:aws:iam::${logAwsAccountId}:role/orders`;
export const bucketArn = 'arn:aws:s3:::orders-data';

/** Lines of an S3 access log in which the role reads from the bucket, a second apart. */
export function accessLines(count: number, day = 23): readonly string[] {
  const session = `arn:aws:sts::${logAwsAccountId}:assumed-role/orders/one`;
  return Array.from({ length: count }, (_, index) => {
    const time = `${String(day).padStart(2, '0')}/Nov/2026:10:${String(Math.floor(index / 60) % 60).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} +0000`;
    const id = index.toString(16).toUpperCase().padStart(16, '0');
    return `${'7f3a'.repeat(16)} orders-data [${time}] 10.0.0.4 ${session} ${id} REST.GET.OBJECT a.json "GET /a.json HTTP/1.1" 200 - 9 9 4 3 "-" "curl" - id SigV4 - AuthHeader orders-data.s3.amazonaws.com TLSv1.3 - -`;
  });
}

/** An inventory that knows the role and the bucket. */
export function inventoryText(): string {
  const common = { awsAccountId: logAwsAccountId, readAt: '2026-11-23T09:00:00.000Z' };
  return JSON.stringify([
    { ...common, arn: roleArn, type: 'iam-role', region: 'global', name: 'orders', aliases: ['orders'] },
    { ...common, arn: bucketArn, type: 's3-bucket', region: 'eu-west-1', name: 'orders-data', aliases: ['orders-data'] },
  ]);
}

/** A folder of files by name; those whose name ends in `.gz` are packed. */
export function aLogFolder(files: { readonly [name: string]: string }): string {
  const folder = aFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  }
  return folder;
}

/** Text of a file out of lines. */
export function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
