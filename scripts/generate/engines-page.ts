import type { EngineCapabilities } from '../../test/contracts/engine-probe.js';
import { type Document, page } from './document.js';
import { markdownTable } from './markdown-table.js';

type Engines = { readonly [engine: string]: EngineCapabilities };

/** A call that never got another answer than an error is shown with that error: `NoSuch…` says that there was nothing, and is as on AWS. */
function operationTable(engines: Engines): string {
  const calls = [...new Set(Object.values(engines).flatMap(({ operations }) => Object.keys(operations)))].sort();
  const rows = calls.map((call) => [`\`${call}\``, ...Object.values(engines).map(({ operations }) => operations[call] ?? 'not sent')]);
  return markdownTable(['Call', ...Object.keys(engines)], rows);
}

function behaviourTable(engines: Engines): string {
  const whats = [...new Set(Object.values(engines).flatMap(({ behaviours }) => Object.keys(behaviours)))];
  const rows = whats.map((what) => [what, ...Object.values(engines).map(({ behaviours }) => (behaviours[what] ? 'yes' : 'no'))]);
  return markdownTable(['As on AWS', ...Object.keys(engines)], rows);
}

/** What the engines under the drivers' tests were seen to do, so that nobody takes an engine's leniency for the driver's strength. */
export function enginesPage(engines: Engines): Document {
  const intro =
    'The drivers keep one contract on three engines. What each engine answered while every driver was walked to the switch and back was measured, not written by hand. Cases of the contract that an engine cannot run are listed by its tests with what it lacks, and are seen to fail there.';
  const remedy = 'After an engine or a driver changed: `npx tsx scripts/probe-engines.ts`, then `npm run docs`.';
  return page('engines', 'Engines under the drivers', 'test/contracts/engine-capabilities.json', [
    intro,
    remedy,
    `## Calls\n\n${operationTable(engines)}`,
    `## Behaviour\n\n${behaviourTable(engines)}`,
  ]);
}
