import { type GeneratedKind, logShares } from './log-blocks.js';
import { logPlace } from './log-place.js';

/** How much is generated. */
export interface LogPlan {
  /** Decompressed, of all files together. */
  readonly bytes: number;
  /** Decompressed, of one file. */
  readonly fileBytes: number;
  readonly days: number;
  readonly seed: number;
}

/** One file to be written. */
export interface PlannedFile {
  readonly kind: GeneratedKind;
  /** As AWS lays logs out. */
  readonly name: string;
  /** Epoch seconds of the hour its lines are of. */
  readonly startSeconds: number;
  readonly seed: number;
}

const services: { readonly [kind in GeneratedKind]: string } = {
  cloudtrail: 'CloudTrail',
  flow: 'vpcflowlogs',
  balancer: 'elasticloadbalancing',
  's3-access': 's3access',
  resolver: 'vpcdnsquerylogs',
};

/** Every file of a plan, the kinds by their shares, spread over the days and their hours. */
export function plannedFiles({ bytes, fileBytes, days, seed }: LogPlan): readonly PlannedFile[] {
  return (Object.keys(logShares) as GeneratedKind[]).flatMap((kind, kindNumber) => {
    const files = Math.max(1, Math.round((bytes * logShares[kind]) / fileBytes));
    return Array.from({ length: files }, (_, n) => {
      const hour = Math.floor((n * days * 24) / files);
      const startSeconds = logPlace.startSeconds + hour * 3_600;
      const date = new Date(startSeconds * 1_000).toISOString().slice(0, 13).replace('T', '/').replaceAll('-', '/');
      const name = `AWSLogs/${logPlace.awsAccountId}/${services[kind]}/${logPlace.region}/${date}/${String(n).padStart(5, '0')}.gz`;
      return { kind, name, startSeconds, seed: seed + kindNumber * 1_000_003 + n };
    });
  });
}
