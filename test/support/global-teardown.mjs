/** Ends the run's local cloud with every process of it. */
export default async function globalTeardown() {
  await globalThis.conveyanceCloudDesk?.close();
}
