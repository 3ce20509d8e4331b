import { sweepReport } from './canary-report.mjs';

/** Ends the run's local cloud with every process of it. */
export default async function globalTeardown() {
  await globalThis.conveyanceCloudDesk?.close();
  process.stderr.write(`${sweepReport(process.env.CONVEYANCE_SWEEPS)}\n`);
}
