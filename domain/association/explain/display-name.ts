import type { KnownResource } from '../known-resource.js';
import { knownTypes } from '../known-type.js';

const charactersMax = 80;

/** How a cloud resource is called in a sentence: its type and its name, or the last part of its ARN. */
export function displayName({ type, name, arn }: Pick<KnownResource, 'type' | 'name' | 'arn'>): string {
  const shown = name ?? arn.slice(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
  return `${knownTypes[type].label} ${shown.slice(0, charactersMax)}`;
}
