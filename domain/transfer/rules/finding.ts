import type { Blocker } from '../../access/findings.js';
import type { ConveyanceError, ErrorOptions } from '../../errors.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';

/**
 * What a rule has to say of a sale, before or while it is carried out. A `blocker` stops it; a `warning` says what it will not settle.
 * Every rule answers findings, and who has to stop throws them with `refuse`: so all doors know the same rules.
 */
export interface Finding extends Pick<Blocker, 'code' | 'detail' | 'whoMustAct' | 'remedy'> {
  readonly severity: 'blocker' | 'warning';
  /** Whose resources or record `detail` and `remedy` may name: nobody but this side is shown them. */
  readonly about: 'seller' | 'purchaser' | 'both';
  /** What the other side is told in the place of `detail` and `remedy`: without names; absent: that the details are not its own. */
  readonly toOthers?: Pick<Blocker, 'detail' | 'remedy'>;
  /** The cloud resource it concerns; absent when it concerns the sale as a whole, or only an id is known. */
  readonly arn?: string;
  readonly resourceId?: string;
  /** What its owner may do about it at once: add this cloud resource. */
  readonly proposal?: { readonly add: string };
  /** The error of its cause, where it has one of its own; else it is BlockedError. */
  readonly refusal?: (options: ErrorOptions) => ConveyanceError;
}

/** Codes of drivers' findings that tell of the purchaser's record and of nothing of the seller's. */
const aboutPurchaser: readonly string[] = [
  'PublicKeyIsSellers',
  'PublicKeyNotImportable',
  'PurchaserGroupUnseen',
  'PurchaserPrincipalUnfit',
  'PurchaserSourceUnfit',
];

/** A driver's blocker as a finding. */
export function findingOfBlocker(blocker: Blocker): Finding {
  return { ...blocker, severity: 'blocker', about: aboutPurchaser.includes(blocker.code) ? 'purchaser' : 'seller' };
}

/** Those that stop. */
export function blockersAmong(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'blocker');
}

/** Id of the cloud resource a finding concerns, if it concerns one. */
export function resourceIdOf({ resourceId, arn }: Pick<Finding, 'resourceId' | 'arn'>): string | undefined {
  return resourceId ?? (arn === undefined ? undefined : cloudResourceId(arn));
}

/** Each finding once, by code and resource: a row and the cloud may tell the same. */
export function distinctFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [`${one.code}|${resourceIdOf(one)}|${one.detail}`, one])).values()];
}
