/** What a page before has chosen to list. */
export interface ChosenState {
  readonly resourceIds: readonly string[];
  /** ARNs of what stays although the chosen ones use it. */
  readonly leftBehind: readonly string[];
  /** ARNs of what of that the chosen ones may go on using. */
  readonly accessGranted: readonly string[];
}

/** What a page before has chosen, each once; nothing where the visitor came another way. */
export function chosenState(state: unknown): ChosenState {
  const texts = (key: keyof ChosenState) => textsAt(state, key);
  return { resourceIds: texts('resourceIds'), leftBehind: texts('leftBehind'), accessGranted: texts('accessGranted') };
}

function textsAt(state: unknown, key: keyof ChosenState): readonly string[] {
  const found: unknown = typeof state === 'object' && state !== null ? (state as { [key: string]: unknown })[key] : undefined;
  return Array.isArray(found) ? [...new Set(found.filter((one: unknown): one is string => typeof one === 'string'))] : [];
}
