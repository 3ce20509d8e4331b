import type { SolutionMember } from './solution-member.js';

/** What members are told apart by: their type, or the value of a tag. */
export type Grouping = { readonly by: 'type' } | { readonly by: 'tag'; readonly key: string };

/** Members that look the same. */
export interface MemberGroup {
  readonly label: string;
  /** One letter or digit, different for each group. */
  readonly letter: string;
  /** Place in the table of shapes and colours. */
  readonly look: number;
  readonly resourceIds: readonly string[];
}

/** Shapes and colours there are; the last is for all groups that are left over. */
export const looksMax = 8;
const tagKeysMax = 8;
const others = 'Other';

/** Groups of members, the largest first; what has no value or no look of its own is together in the last. */
export function memberGroups(members: readonly SolutionMember[], grouping: Grouping): readonly MemberGroup[] {
  const ids = new Map<string, string[]>();
  for (const member of members) {
    const label = labelFor(member, grouping);
    ids.set(label, [...(ids.get(label) ?? []), member.resourceId]);
  }
  const sorted = [...ids].sort(
    ([a, ofA], [b, ofB]) => Number(a === others) - Number(b === others) || ofB.length - ofA.length || (a < b ? -1 : 1),
  );
  const isWhole = sorted.length <= looksMax;
  const own = isWhole ? sorted : sorted.slice(0, looksMax - 1);
  const rest = sorted.slice(own.length).flatMap(([, resourceIds]) => resourceIds);
  const all = rest.length === 0 ? own : [...own, [others, rest] as const];
  const letters = lettersOf(all.map(([label]) => label));
  return all.map(([label, resourceIds], look) => ({ label, letter: letters[look] ?? '?', look, resourceIds }));
}

/** Keys of tags that tell members apart: not the same on all, nor different on each; the most used first. */
export function groupingTagKeys(members: readonly SolutionMember[]): readonly string[] {
  const values = new Map<string, string[]>();
  for (const [key, value] of members.flatMap(({ tags }) => Object.entries(tags))) values.set(key, [...(values.get(key) ?? []), value]);
  return [...values]
    .filter(([, all]) => new Set(all).size < all.length && (new Set(all).size > 1 || all.length < members.length))
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .slice(0, tagKeysMax)
    .map(([key]) => key);
}

function labelFor({ type, tags }: SolutionMember, grouping: Grouping): string {
  if (grouping.by === 'type') return type;
  return Object.hasOwn(tags, grouping.key) ? (tags[grouping.key] ?? others) : others;
}

function lettersOf(labels: readonly string[]): readonly string[] {
  const taken: string[] = [];
  for (const label of labels) {
    const wanted = [...label.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''), ...'123456789'];
    taken.push(wanted.find((letter) => !taken.includes(letter)) ?? '?');
  }
  return taken;
}
