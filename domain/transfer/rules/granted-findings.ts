import type { PolicyDocument } from '../../access/policy-document.js';
import { type GrantedUse, grantedUses } from '../../association/identification/granted-uses.js';
import { isPlace } from '../../association/identification/is-place.js';
import type { Knowledge } from '../../association/identification/knowledge.js';
import type { KnownResource } from '../../association/known-resource.js';
import { knownTypes } from '../../association/known-type.js';
import { nodesByArn } from '../../association/nodes-by-arn.js';
import type { Finding } from './finding.js';

/** Cloud resources that one finding names. */
const namedMax = 5;

/**
 * Whether what stays with the seller and is granted lets in, as it stands, what is sold and uses it: a transfer changes nothing in what does
 * not move. Warnings: what is not proven may still be let in by what was not read.
 */
export function grantedFindings(
  knowledge: Pick<Knowledge, 'evidence' | 'resources'>,
  manifest: ReadonlySet<string>,
  granted: readonly string[],
  policiesNow: ReadonlyMap<string, readonly PolicyDocument[]>,
): readonly Finding[] {
  const nodes = nodesByArn(knowledge.resources);
  const uses = Map.groupBy(grantedUses(knowledge, manifest, granted, policiesNow), (use) => use.granted);
  return granted.flatMap((arn) => {
    const node = nodes.get(arn);
    if (node === undefined) return [unknown(arn)];
    return findingsOf(knowledge.resources, knowledge.resources[node] as KnownResource, uses.get(node) ?? []);
  });
}

function findingsOf(resources: readonly KnownResource[], granted: KnownResource, uses: readonly GrantedUse[]): readonly Finding[] {
  if (isPlace(granted.type)) return [];
  if (uses.length === 0) return [unused(granted)];
  const membersOf = (access: GrantedUse['access']) =>
    uses.filter((use) => use.access === access).map(({ member }) => (resources[member] as KnownResource).arn);
  const [refused, unproven] = [membersOf('refuses'), membersOf('unknown')];
  return [...(refused.length > 0 ? [refusing(granted, refused)] : []), ...(unproven.length > 0 ? [notProven(granted, unproven)] : [])];
}

function unknown(arn: string): Finding {
  const detail = `Access to ${arn} is granted, but it is not known among your cloud resources: whether it lets in what is sold cannot be told.`;
  const remedy = 'Import it, or start an identification that reads it; else take it out of terms.accessGranted.';
  const told = 'The seller grants access to something that is not known to the service: whether it lets in what you buy cannot be told.';
  return warning('GrantedAccessUnknown', arn, { detail, remedy }, { detail: told, remedy: askSeller });
}

function unused(granted: KnownResource): Finding {
  const detail = `Access to ${granted.arn} is granted, but nothing of what is sold is known to use it.`;
  const remedy = 'Take it out of terms.accessGranted, unless you know better.';
  const told = `The seller grants access to something that nothing of what you buy is known to use: ${whatOf(granted)}.`;
  return warning('GrantedAccessUnused', granted.arn, { detail, remedy }, { detail: told, remedy: 'Nothing has to be done.' });
}

function refusing(granted: KnownResource, members: readonly string[]): Finding {
  const detail = `Access to ${granted.arn} is granted, but its own policy denies ${named(members)}.`;
  const remedy = `Take the denial out of the policy of ${granted.arn}, or take it out of terms.accessGranted.`;
  const told = `The seller grants access to something whose own policy denies ${counted(members)} that use it: ${whatOf(granted)}.`;
  return warning('GrantedAccessRefused', granted.arn, { detail, remedy }, { detail: told, remedy: askSeller });
}

function notProven(granted: KnownResource, members: readonly string[]): Finding {
  const detail = `Access to ${granted.arn} is granted, but no policy, rule of a security group or log that was read lets in ${named(members)}.`;
  const remedy = `Name what uses it in the policy or the rules of ${granted.arn}; if they do, start an identification, so that they are read.`;
  const told = `The seller grants access to something of which nothing that was read lets in ${counted(members)} that use it: ${whatOf(granted)}.`;
  return warning('GrantedAccessUnproven', granted.arn, { detail, remedy }, { detail: told, remedy: askSeller });
}

const askSeller = 'Ask the seller how what you buy is let in.';

type Words = Pick<Finding, 'detail' | 'remedy'>;

function warning(code: string, arn: string, words: Words, toOthers: Words): Finding {
  return { severity: 'warning', code, arn, ...words, whoMustAct: 'seller', about: 'seller', toOthers };
}

function whatOf({ type, region }: KnownResource): string {
  return `${knownTypes[type].label} in ${region}`;
}

function counted(members: readonly string[]): string {
  return `${members.length} of the cloud resources`;
}

function named(members: readonly string[]): string {
  const more = members.length - namedMax;
  return `${members.slice(0, namedMax).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
