import { foreignTags } from '../../resource/ownership-tags.js';
import { isLogSource } from '../coverage/source-days.js';
import { resourceAt } from '../export/scored-pair.js';
import type { AssociationIndex } from '../index/association-index.js';
import { pairKey } from '../index/decisions.js';
import { linkUse, useOf } from '../score/link-class.js';
import { type VainName, vainNames } from '../sources/vain-names.js';
import { displayName } from './display-name.js';
import type { Reason } from './reason.js';

const tagsMax = 3;

/**
 * What speaks against a pair, in sentences: shared services, other stacks, other values of a tag that tells groups apart, old evidence, and
 * configuration that nothing comes of.
 */
export function speaksAgainst(index: AssociationIndex, a: number, b: number, reasons: readonly Reason[]): readonly string[] {
  const shared = [a, b].filter((node) => index.isShared[node] === 1).map((node) => displayName(resourceAt(index, node)));
  return [
    ...shared.map((name) => `${name} is a shared service: it touches several solutions and is a member of none.`),
    ...otherStacks(index, a, b),
    ...otherTags(index, a, b).map(({ key, one, other }) => `They are tagged ${key}=${one} and ${key}=${other}.`),
    ...oldEvidence(index, reasons),
    ...silence(index, a, b),
    ...namesInVain(index, a, b),
  ];
}

function otherStacks(index: AssociationIndex, a: number, b: number): readonly string[] {
  const [one, other] = [resourceAt(index, a).declaredBy, resourceAt(index, b).declaredBy];
  if (one.length === 0 || other.length === 0 || one.some((declarer) => other.includes(declarer))) return [];
  return [`They are declared by different stacks: ${one[0]} and ${other[0]}.`];
}

interface OtherTag {
  readonly key: string;
  readonly one: string;
  readonly other: string;
}

/** Tags on which the two differ, of keys that put resources into groups: a key that is another on each says nothing. */
function otherTags(index: AssociationIndex, a: number, b: number): readonly OtherTag[] {
  const [one, other] = [foreignTags(resourceAt(index, a).tags), foreignTags(resourceAt(index, b).tags)];
  return Object.keys(one)
    .filter((key) => Object.hasOwn(other, key) && one[key] !== other[key] && !key.startsWith('aws:') && isGrouping(index, key))
    .sort()
    .slice(0, tagsMax)
    .map((key) => ({ key, one: one[key] ?? '', other: other[key] ?? '' }));
}

function isGrouping({ resources }: AssociationIndex, key: string): boolean {
  const values = resources.flatMap(({ tags }) => (Object.hasOwn(tags, key) ? [tags[key]] : []));
  return new Set(values).size * 2 <= values.length;
}

function oldEvidence({ weights }: AssociationIndex, reasons: readonly Reason[]): readonly string[] {
  const fromLogs = reasons.filter(({ source }) => isLogSource(source));
  const ages = fromLogs.map(({ ageDays }) => ageDays);
  const newest = Math.min(...ages);
  if (ages.length === 0 || newest < weights.halfLifeDays) return [];
  return [`The newest log that shows them together is ${newest} days old; evidence counts half after ${weights.halfLifeDays}.`];
}

function silence({ silent, resources }: AssociationIndex, a: number, b: number): readonly string[] {
  if (!silent.has(pairKey(a, b, resources.length))) return [];
  return ['Flow logs show both at work with others and never saw this used: it counts for nothing.'];
}

const whyInVain: { readonly [why in VainName]: string } = {
  'not permitted': 'for which its role has no permission',
  'not let in': 'whose security groups do not let it in',
};

/** What one names in its settings although nothing can come of it; the other way round, too. */
function namesInVain(index: AssociationIndex, a: number, b: number): readonly string[] {
  const { resources } = index;
  const directions = [
    [a, b],
    [b, a],
  ] as const;
  const naming = directions.filter(([from, to]) => {
    const { arn } = resourceAt(index, to);
    return resourceAt(index, from).links.some(({ toArn, relation }) => toArn === arn && useOf(relation) === linkUse.names);
  });
  if (naming.length === 0) return [];
  const vain = vainNames(resources);
  return naming.flatMap(([from, to]) => {
    const why = vain(from, to);
    const [one, other] = [from, to].map((node) => displayName(resourceAt(index, node)));
    return why === undefined ? [] : [`The settings of ${one} name ${other}, ${whyInVain[why]}: that counts for nothing.`];
  });
}
