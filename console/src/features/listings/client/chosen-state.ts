/** What a page before has chosen to list. */
export interface ChosenState {
  readonly resourceIds: readonly string[];
  /** ARNs of what stays although the chosen ones use it. */
  readonly leftBehind: readonly string[];
  /** Names of what the purchaser is to be granted access to. */
  readonly granted: readonly string[];
}

/** What a page before has chosen, each once; nothing where the visitor came another way. */
export function chosenState(state: unknown): ChosenState {
  return { resourceIds: textsAt(state, 'resourceIds'), leftBehind: textsAt(state, 'leftBehind'), granted: textsAt(state, 'granted') };
}

function textsAt(state: unknown, key: keyof ChosenState): readonly string[] {
  const found: unknown = typeof state === 'object' && state !== null ? (state as { [key: string]: unknown })[key] : undefined;
  return Array.isArray(found) ? [...new Set(found.filter((one: unknown): one is string => typeof one === 'string'))] : [];
}
