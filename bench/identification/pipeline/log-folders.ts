import { linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { logPlace } from '../log-generator/log-place.js';
import { type LogPlan, type PlannedFile, plannedFiles } from '../log-generator/log-plan.js';

/** Gigabytes, decompressed, that are generated; fewer only where somebody asks for it. */
export function gigabytesAsked(environment: { readonly [name: string]: string | undefined }): number {
  const asked = Number(environment.CONVEYANCE_BENCH_LOG_GB ?? 10);
  if (!(asked >= 0.01 && asked <= 100)) throw new Error('CONVEYANCE_BENCH_LOG_GB: a number from 0.01 to 100.');
  return asked;
}

/** The logs of a month, in files as large as services write them. */
export function monthOfLogs(gigabytes: number): LogPlan {
  return { bytes: gigabytes * 1e9, fileBytes: Math.min(8e6, (gigabytes * 1e9) / 40), days: 30, seed: 20_261_001 };
}

/** Every n-th file of a plan, under the same name in another folder, without a second copy of its bytes. */
export function linkedShare(plan: LogPlan, from: string, to: string, share: number): void {
  const step = Math.max(1, Math.round(1 / share));
  for (const [n, { name }] of plannedFiles(plan).entries()) {
    if (n % step !== 0) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    linkSync(join(from, name), join(to, name));
  }
}

/** Flow logs of a plan, up to so many decompressed bytes. */
export function flowFiles(plan: LogPlan, folder: string, bytes: number): readonly string[] {
  const flows = plannedFiles(plan).filter(({ kind }: PlannedFile) => kind === 'flow');
  return flows.slice(0, Math.max(1, Math.floor(bytes / plan.fileBytes))).map(({ name }) => join(folder, name));
}

/** Who is who in the generated logs, as an inventory file has it. */
export function inventoryOf(): string {
  const { awsAccountId, region } = logPlace;
  const common = { awsAccountId, readAt: '2026-10-01T00:00:00.000Z' };
  const buckets = Array.from({ length: 40 }, (_, n) => `shop-${n}-assets-${awsAccountId}`);
  const roles = Array.from({ length: 20 }, (_, n) => `orders-${n}-function-role`);
  return JSON.stringify([
    ...buckets.map((name) => ({ ...common, arn: `arn:aws:s3:::${name}`, type: 's3-bucket', region, name, aliases: [name] })),
    ...roles.map((name) => ({ ...common, arn: `arn:aws:iam::${awsAccountId}:role/${name}`, type: 'iam-role', region: 'global', name })),
  ]);
}
