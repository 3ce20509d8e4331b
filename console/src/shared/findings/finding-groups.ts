import type { Finding } from '../../generated/api.js';
import { labelOf, typeLabel } from '../words.js';

/** One finding, told once for all the cloud resources it says the same of. */
export interface FindingGroup extends Pick<Finding, 'severity' | 'code' | 'whoMustAct' | 'detail' | 'remedy'> {
  /** Its first finding. */
  readonly first: Finding;
  readonly key: string;
  /** The cloud resources it concerns, as a person can find them in the list of what is sold; empty where it concerns the whole. */
  readonly places: readonly string[];
}

/** How an owner calls a cloud resource, by its id; undefined where it has no better name. */
export type NameOf = (resourceId: string) => string | undefined;

const byId: NameOf = () => undefined;

/** Findings as people read them: blockers before warnings, and what is said of many cloud resources said once. */
export function findingGroups(findings: readonly Finding[], nameOf = byId): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const { severity, code, whoMustAct, detail, remedy, proposal } = finding;
    const key = JSON.stringify([severity, code, whoMustAct, detail, remedy, proposal?.add]);
    const places = [...(groups.get(key)?.places ?? []), ...placesOf(finding, nameOf)];
    groups.set(key, { severity, code, whoMustAct, detail, remedy, key, places, first: groups.get(key)?.first ?? finding });
  }
  const all = [...groups.values()];
  return [...all.filter(isBlocker), ...all.filter((one) => !isBlocker(one))];
}

/** True for what stops a sale. */
export function isBlocker({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'blocker';
}

/** Who must act, and how; a remedy that says no more than that stands alone. */
export function whatToDo({ whoMustAct, remedy }: Pick<Finding, 'whoMustAct' | 'remedy'>): string {
  return remedy === `The ${whoMustAct} must act.` ? remedy : `${labelOf(whoMustAct)} must act: ${remedy}`;
}

const placesMax = 5;

/** The places of a group in one line, the first few by name. */
export function placesText(places: readonly string[]): string {
  const named = places.slice(0, placesMax).join(', ');
  return places.length > placesMax ? `${named} and ${places.length - placesMax} more` : named;
}

/** The owner knows a cloud resource by its id or name, anybody else by its place, counted from 1, among those of the listing. */
function placesOf({ resource }: Finding, nameOf: NameOf): readonly string[] {
  if (resource === undefined) return [];
  const { resourceId, position, type } = resource;
  const what = type === undefined ? 'Cloud resource' : typeLabel(type);
  if (resourceId !== undefined) return [`${what} ${nameOf(resourceId) ?? resourceId}`];
  return [position === undefined ? what : `${what} (no. ${position + 1})`];
}
