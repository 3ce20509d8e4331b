import { foreignTags } from '../../../../../domain/resource/ownership-tags.js';
import type { Associations, CloudResource, Decided } from '../../../generated/api.js';
import { resourceName } from '../../../shared/resource-name.js';
import { shortArn } from '../../../shared/short-arn.js';
import { capital, typeLabel } from '../../../shared/words.js';
import { type MemberReason, memberReason } from './member-reason.js';

/** One cloud resource of the solution that is put together, in people's words. */
export interface SolutionMember {
  readonly resourceId: string;
  readonly arn: string;
  readonly name: string;
  readonly type: string;
  readonly tags: { readonly [key: string]: string };
  /** What it was found by: it is the seed, it is associated, or a dry run asked for it. */
  readonly role: 'seed' | 'associated' | 'added';
  /** 0..1; of what is associated. */
  readonly confidence?: number;
  readonly reasons: readonly MemberReason[];
  /** False: there is no driver for its type, so it cannot be chosen. */
  readonly isMovable: boolean;
  /** Others use it too: it is chosen by a decision of its own only. */
  readonly isShared: boolean;
  /** What was accepted or rejected of it and the seed before. */
  readonly decided?: Decided;
  /** ARNs from the seed to it; empty where there is none. */
  readonly path: readonly string[];
  /** The same in names. */
  readonly pathText: string;
  readonly evidenceFrom?: string;
}

/** What a solution is put together from. */
export interface SolutionParts {
  readonly seed: CloudResource;
  readonly associations: Associations['items'];
  /** One's cloud resources as far as they are read: names, types and tags come from here. */
  readonly resources: readonly CloudResource[];
  /** Ids of what a dry run asked for. */
  readonly added: readonly string[];
}

/** The seed, then what is associated, best first, then what was added; each once. */
export function solutionMembers({ seed, associations, resources, added }: SolutionParts): readonly SolutionMember[] {
  const byId = new Map([...resources, seed].map((resource) => [resource.resourceId, resource]));
  const names = memberNames({ seed, associations, resources });
  const associated = associations.map((item): SolutionMember => {
    const { resourceId, confidence, path, evidenceFrom, decided, movable: isMovable, shared: isShared } = item;
    const reasons = item.reasons.map((reason) => memberReason(reason, names));
    const pathText = path.map((step) => names.get(step) ?? shortArn(step)).join(' → ');
    const standing = { role: 'associated', isMovable, isShared, ...(decided && { decided }) } as const;
    return { resourceId, ...identified(item, byId.get(resourceId)), ...standing, confidence, reasons, path, pathText, evidenceFrom };
  });
  const known = new Set([seed.resourceId, ...associated.map(({ resourceId }) => resourceId)]);
  const rest = added.filter((id) => !known.has(id)).map((id) => unassociated(id, byId.get(id), 'added'));
  return [unassociated(seed.resourceId, seed, 'seed'), ...associated, ...rest];
}

/** What people call the cloud resources, by ARN and by id. */
export function memberNames({ seed, associations, resources }: Omit<SolutionParts, 'added'>): ReadonlyMap<string, string> {
  const named = [...resources, seed].flatMap((one) => [one.resourceId, one.arn].map((key) => [key, resourceName(one)] as const));
  const associated = associations.flatMap(({ resourceId, arn, name }) =>
    [resourceId, arn].map((key) => [key, name ?? shortArn(arn)] as const),
  );
  return new Map([...associated, ...named]);
}

/** True for what the words of a person occur in. */
export function isMemberFound({ name, arn, type }: SolutionMember, text: string): boolean {
  return `${name}\n${arn}\n${type}`.toLowerCase().includes(text.trim().toLowerCase());
}

function unassociated(resourceId: string, resource: CloudResource | undefined, role: 'seed' | 'added'): SolutionMember {
  const path = role === 'seed' && resource !== undefined ? [resource.arn] : [];
  const member = { resourceId, ...described(resource, ''), role, isMovable: true, isShared: false, reasons: [], path, pathText: '' };
  return resource === undefined ? { ...member, name: resourceId } : { ...member, evidenceFrom: resource.discoveredAt };
}

/** A row of one's own tells more than the identification; what has no driver, or is beyond the part that is read, is told by that. */
function identified(
  { arn, name, label }: Associations['items'][number],
  resource: CloudResource | undefined,
): Pick<SolutionMember, 'arn' | 'name' | 'type' | 'tags'> {
  if (resource !== undefined) return described(resource, arn);
  return { arn, name: name ?? shortArn(arn), type: capital(label), tags: {} };
}

/** What is beyond the part of the list that the console reads is known by its ARN alone. */
function described(resource: CloudResource | undefined, arn: string): Pick<SolutionMember, 'arn' | 'name' | 'type' | 'tags'> {
  if (resource === undefined) return { arn, name: shortArn(arn), type: 'Cloud resource', tags: {} };
  return { arn: resource.arn, name: resourceName(resource), type: typeLabel(resource.type), tags: foreignTags(resource.tags) };
}
