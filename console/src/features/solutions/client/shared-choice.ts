import type { Choice } from './choice.js';
import type { SolutionMember } from './solution-member.js';

/** What becomes of a shared service: it stays with the seller, it moves along, or it stays and the purchaser may use it. */
export type SharedChoice = 'keep' | 'move' | 'grant';

/** Shared services that stay, by id: simply, or with access for the purchaser. */
export type Kept = ReadonlyMap<string, Exclude<SharedChoice, 'move'>>;

/** The words of each choice. */
export const sharedChoiceLabels: Readonly<Record<SharedChoice, string>> = {
  keep: 'Keep it',
  move: 'Move it along',
  grant: 'Keep it and grant access',
};

/** What each choice leads to. */
export const sharedChoiceNotes: Readonly<Record<SharedChoice, string>> = {
  keep: 'It stays with you: the listing names it as left behind.',
  move: 'The purchaser receives it with the rest.',
  grant: 'It stays with you: the listing grants what is sold access to it, and the check says whether it is let in.',
};

/** A shared service and what was decided of it; undefined: nothing yet. */
export interface SharedMember {
  readonly member: SolutionMember;
  readonly choice: SharedChoice | undefined;
}

/** The shared services among the members, in their order: what is chosen moves along, whatever was said before. */
export function sharedMembers(members: readonly SolutionMember[], choice: Choice, kept: Kept): readonly SharedMember[] {
  return members
    .filter(({ isShared, role }) => isShared && role !== 'seed')
    .map((member) => ({ member, choice: choice.has(member.resourceId) ? 'move' : kept.get(member.resourceId) }));
}

/** Shared services that stay although the solution uses them: their ids and ARNs, and the ARNs of those that it may go on using. */
export interface KeptBehind {
  readonly resourceIds: readonly string[];
  readonly leftBehind: readonly string[];
  readonly accessGranted: readonly string[];
}

/** What a listing takes over of the decisions. */
export function keptBehind(shared: readonly SharedMember[]): KeptBehind {
  const stays = shared.filter(({ choice }) => choice === 'keep' || choice === 'grant');
  const granted = stays.filter(({ choice }) => choice === 'grant');
  return {
    resourceIds: stays.map(({ member }) => member.resourceId),
    leftBehind: stays.map(({ member }) => member.arn),
    accessGranted: granted.map(({ member }) => member.arn),
  };
}
