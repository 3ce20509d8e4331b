import type { Knowledge } from '../../association/identification/knowledge.js';
import { type StrandedDependency, strandedText } from '../../association/identification/stranded-dependencies.js';
import type { KnownResource } from '../../association/known-resource.js';
import { knownTypes } from '../../association/known-type.js';
import type { Finding } from './finding.js';

/** What both parties should know of something that stays with the seller by the terms, without access, although it and the sale need each other. */
export function keptFinding(
  knowledge: Pick<Knowledge, 'evidence' | 'resources'>,
  { other, row, direction }: Pick<StrandedDependency, 'other' | 'row' | 'direction'>,
): Finding {
  const { arn, type, region } = knowledge.resources[other] as KnownResource;
  const isNeeded = direction === 'needs';
  const what = `${knownTypes[type].label} in ${region}`;
  return {
    severity: 'warning',
    code: 'StaysBehind',
    arn,
    detail: `${strandedText(knowledge, row)}, and ${isNeeded ? 'it stays with you without access for what is sold' : 'stays with you without it'}.`,
    whoMustAct: 'seller',
    about: 'seller',
    remedy: isNeeded
      ? 'See that what is sold works without it; or grant access by naming it in terms.accessGranted.'
      : 'See that it works without what is sold.',
    toOthers: {
      detail: `The seller keeps something that ${isNeeded ? 'what is sold needs, and grants no access to it' : 'needs what is sold'}: ${what}.`,
      remedy: isNeeded ? 'Ask the seller whether what is sold works without it.' : 'Expect that it tries to go on using what is sold.',
    },
  };
}
