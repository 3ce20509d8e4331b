import { behindOf } from '../score/link-class.js';
import { actor, anyStrength, pairsOfProfiles } from '../score/pair-features.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import { bytesByType, type TypeColumn } from '../type-column.js';
import type { StructureLinks } from './structure-links.js';

/** A group that rules of so many parts let in is a bastion's or a monitor's. */
const lettersInMin = 4;

/** So does one whose own part has fewer resources than this: a bare host that looks after others. */
const ownMin = 4;

/** What stands behind or before each security group; see `behindOf`. */
export function behindGroups(types: TypeColumn, { offsets, ends }: StructureLinks): Uint8Array {
  const bits = bytesByType(types, behindOf);
  const behind = bytesByType(types, (type) => Number(type === 'security-group'));
  for (let node = 0; node < behind.length; node++) {
    if (behind[node] === 0) continue;
    behind[node] = 0;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      behind[node] = (behind[node] as number) | (bits[ends[at] as number] as number);
  }
  return behind;
}

/** Whose rules let whom in. */
export type Rules = readonly (readonly [owner: number, letIn: number])[];

/** The rules of all pairs with such; both ways where both have one. */
export function rulesOf({ pairs, features }: ScoredPairs): Rules {
  const rules: (readonly [number, number])[] = [];
  for (const pair of pairsOfProfiles(features, anyStrength(features, ['lets-in']))) {
    const [low, high] = [pairs.low[pair] as number, pairs.high[pair] as number];
    const actors = features.actors[features.profileOf[pair] as number] as number;
    if (actors & actor.lowLetsIn) rules.push([low, high]);
    if (actors & actor.highLetsIn) rules.push([high, low]);
  }
  return rules;
}

/** 1 for security groups of hosts that look after others: that a rule lets them in says nothing of whom they belong with. */
export function caretakerGroups(rules: Rules, partOf: Uint32Array, counts: Uint8Array): Uint8Array {
  const isCaretaker = new Uint8Array(partOf.length);
  const letIn = new Map<number, Set<number>>();
  for (const [owner, group] of rules)
    if (partOf[owner] !== partOf[group]) letIn.set(group, (letIn.get(group) ?? new Set()).add(partOf[owner] as number));
  if (letIn.size === 0) return isCaretaker;
  const sizes = new Uint32Array(partOf.length);
  for (let node = 0; node < partOf.length; node++) {
    const part = partOf[node] as number;
    sizes[part] = (sizes[part] as number) + (counts[node] as number);
  }
  for (const [group, parts] of letIn)
    if (parts.size >= lettersInMin || (sizes[partOf[group] as number] as number) < ownMin) isCaretaker[group] = 1;
  return isCaretaker;
}
