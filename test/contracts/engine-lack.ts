import type { Lacks } from './contract-case.js';
import { engineBehaviours } from './engine-behaviour.js';
import { type EngineName, engineCapabilities } from './engine-capability.js';

/** What an engine lacks for a case of a type's contract. */
export function lacksOf(engine: EngineName, type: string): Lacks {
  const { behaviours } = engineCapabilities()[engine];
  const missing = engineBehaviours.filter(({ what }) => behaviours[what] === false);
  return (caseName) => missing.find(({ neededBy }) => neededBy(type, caseName))?.what;
}
