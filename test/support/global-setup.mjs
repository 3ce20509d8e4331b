import { tsImport } from 'tsx/esm/api';

/** Opens the desk at which suites ask for the run's one local cloud; nothing is started until the first one asks. */
export default async function globalSetup() {
  const { openCloudDesk } = await tsImport('./cloud-desk.ts', import.meta.url);
  globalThis.conveyanceCloudDesk = await openCloudDesk();
  process.env.CONVEYANCE_CLOUD_DESK = globalThis.conveyanceCloudDesk.url;
}
