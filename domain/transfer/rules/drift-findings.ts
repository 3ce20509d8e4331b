import { DriftedError, ResourceNotFoundError } from '../../resource/errors.js';
import type { ManifestEntry } from '../transfer.js';
import type { Finding } from './finding.js';
import { toldTogether } from './refuse.js';

/** Whether a resource still is as it was listed; `hash` is that of its configuration now, undefined when it is there no more. */
export function driftFindings({ arn, hash: listed }: Pick<ManifestEntry, 'arn' | 'hash'>, hash: string | undefined): readonly Finding[] {
  if (hash === undefined) return [vanished(arn)];
  if (hash === listed) return [];
  const detail = `${arn} is not configured as when it was listed.`;
  const remedy = 'Import it again, then revise the listing.';
  const refusal: Finding['refusal'] = (options) => new DriftedError(toldTogether(options), options);
  return [{ severity: 'blocker', code: 'Drifted', arn, detail, whoMustAct: 'seller', about: 'seller', remedy, refusal }];
}

function vanished(arn: string): Finding {
  const refusal: Finding['refusal'] = (options) => new ResourceNotFoundError(arn, options);
  return {
    severity: 'blocker',
    code: 'ResourceNotFound',
    arn,
    detail: `The cloud resource ${arn} does not exist.`,
    whoMustAct: 'seller',
    about: 'seller',
    remedy: 'Leave it out.',
    refusal,
  };
}
