import { tsImport } from 'tsx/esm/api';
import { openSweepFolder } from './canary-report.mjs';

/** Opens the desk at which suites ask for the run's one local cloud; nothing is started until the first one asks. */
export default async function globalSetup() {
  process.env.CONVEYANCE_SWEEPS = openSweepFolder();
  const { openCloudDesk } = await tsImport('./cloud-desk.ts', import.meta.url);
  globalThis.conveyanceCloudDesk = await openCloudDesk();
  process.env.CONVEYANCE_CLOUD_DESK = globalThis.conveyanceCloudDesk.url;
  // Handlers that run inside a suite would fill its output; a suite that looks at logs turns them on for itself.
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  process.env.POWERTOOLS_METRICS_DISABLED = 'true';
}
