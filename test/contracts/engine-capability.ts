import { readFileSync } from 'node:fs';
import type { EngineCapabilities } from './engine-probe.js';

/** The engines under the drivers, as they are written in the table. */
export const engineNames = ['moto', 'MiniStack', 'in-memory AWS'] as const;
export type EngineName = (typeof engineNames)[number];

/** Where the table is kept. */
export const engineCapabilitiesPath = new URL('./engine-capabilities.json', import.meta.url);

/** What each engine was seen to do when it was last probed; a test probes again and compares. */
export function engineCapabilities(): Readonly<Record<EngineName, EngineCapabilities>> {
  return JSON.parse(readFileSync(engineCapabilitiesPath, 'utf8')) as Readonly<Record<EngineName, EngineCapabilities>>;
}
