/** The cloud resources that a page before has chosen, each once; none where the visitor came another way. */
export function chosenIds(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('resourceIds' in state) || !Array.isArray(state.resourceIds)) return [];
  return [...new Set(state.resourceIds.filter((one: unknown): one is string => typeof one === 'string'))];
}
