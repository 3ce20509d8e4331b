import type { Blocker } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { credentialChoice } from './credential-choice.js';

/** A kept value may be known to the seller; a new one has to be read again by whoever uses it. */
export function valueWarnings({ ref }: Found, parties: Parties): readonly Blocker[] {
  if (credentialChoice(ref.arn, parties) === 'keep') {
    const detail = 'The value is kept; that the former owner does not know it cannot be proven.';
    return [{ code: 'ValueKept', arn: ref.arn, detail, whoMustAct: 'purchaser', remedy: 'Put a value of your own after the transfer.' }];
  }
  const detail = 'The value is replaced at the switch; whoever keeps the old one in memory stops working until it reads again.';
  return [
    { code: 'ConsumersReadAgain', arn: ref.arn, detail, whoMustAct: 'seller', remedy: 'See that every consumer reads the secret anew.' },
  ];
}
