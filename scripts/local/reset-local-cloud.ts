import type { LocalEndpoints } from './local-cloud.js';

async function post(url: string): Promise<void> {
  const answer = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(30_000) });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

/** Empties both emulators, the deployed stacks and the bootstrap included. */
export async function resetLocalCloud(endpoints: LocalEndpoints): Promise<void> {
  await Promise.all([post(`${endpoints.controlEndpoint}/_ministack/reset`), post(`${endpoints.memberEndpoint}/moto-api/reset`)]);
}
