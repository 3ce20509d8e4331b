import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { credentialChoice } from './credential-choice.js';
import { newVersionId } from './new-version-id.js';

/** What is left of the seller's access to the value itself, whatever the policy says. */
export function secretAccess(before: Found, now: Found, parties: Parties): readonly ResidualAccess[] {
  return [valueAccess(before, now, parties), ...rotationAccess(now, parties)];
}

/** What is left of the seller's knowledge of the value. */
function valueAccess(before: Found, now: Found, parties: Parties): ResidualAccess {
  const entry = (state: ResidualAccess['state'], reason: string) => ({ arn: now.ref.arn, what: 'secret value', state, reason });
  if (credentialChoice(now.ref.arn, parties) === 'keep') {
    return entry('cannot-be-proven', 'The value was kept by the choice of the parties; the former owner may have read it.');
  }
  const ours = newVersionId(parties.transferId, now.ref.arn);
  const { AWSCURRENT, AWSPREVIOUS } = now.configuration.versions as { readonly [label: string]: string };
  // Our version as the previous one: the purchaser has put a value of its own since.
  const replaced = AWSPREVIOUS === ours || (AWSCURRENT === ours && AWSPREVIOUS === undefined);
  if (!replaced) return entry('open', 'A value the former owner may have read is still labelled.');
  const known = new Set(Object.values(before.configuration.versions as { readonly [label: string]: string }));
  const labelled = Object.entries(now.configuration.versions as { readonly [label: string]: string }).filter(([, id]) => known.has(id));
  if (labelled.length === 0) return entry('removed', 'The current value is new, and no label stands on a value from before the transfer.');
  const labels = labelled.map(([label]) => label).join(', ');
  return entry('cannot-be-proven', `The current value is new; a value from before the transfer is still labelled ${labels}.`);
}

/** A rotation function outside the manifest learns every new value. */
function rotationAccess(found: Found, parties: Parties): readonly ResidualAccess[] {
  const functions = found.links.filter((link) => link.relation === 'is rotated by' && !parties.manifest.has(link.toArn));
  const reason = 'The function does not move; it learns every new value, and who may change it is not read.';
  return functions.map(({ toArn }) => ({ arn: found.ref.arn, what: `rotation function ${toArn}`, state: 'cannot-be-proven', reason }));
}
