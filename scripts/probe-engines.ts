import { writeFileSync } from 'node:fs';
import { engineCapabilitiesPath } from '../test/contracts/engine-capability.js';
import { probeEngine } from '../test/contracts/engine-probe.js';
import { InMemoryAws } from '../test/support/in-memory-aws/in-memory-aws.js';
import { member } from '../test/support/member-fixture.js';
import { startMiniStack } from '../test/support/ministack.js';
import { startMoto } from '../test/support/moto.js';

// Writes test/contracts/engine-capabilities.json anew: `npx tsx scripts/probe-engines.ts`, after an engine's version or a driver changed.
const [moto, ministack, aws] = [await startMoto(), await startMiniStack(), new InMemoryAws()];
const table = {
  moto: await probeEngine(moto.url),
  MiniStack: await probeEngine(ministack.endpoint),
  'in-memory AWS': await probeEngine(() => aws.clients(member)),
};
writeFileSync(engineCapabilitiesPath, `${JSON.stringify(table, null, 2)}\n`);
await Promise.all([moto.stop(), ministack.stop()]);
