import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { securityHeaders } from '../../../lib/console-headers.js';
import { type LocalCloud, startLocalCloud } from '../../../scripts/local/local-cloud.js';
import { processesOf } from '../../support/processes-of.js';
import { stayWithDemo } from '../../support/run-demo.js';
import type { Finished } from '../../support/run-program.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

// The story waits for a schedule that runs each minute, so it takes somewhat more than one.

describe('the demo on emulators that run already', () => {
  let mine: string;
  let its: string;
  let cloud: LocalCloud;
  let finished: Finished;
  const seen: { page?: string; api?: string; headers?: Headers; url: string } = { url: '' };
  const visit = async (url: string) => {
    const page = await fetch(`${url}/transfers`);
    Object.assign(seen, { url, headers: page.headers, page: await page.text() });
    seen.api = await (await fetch(`${url}/api/configuration`)).text();
  };

  beforeAll(async () => {
    mine = temporaryFolder();
    its = temporaryFolder();
    cloud = await startLocalCloud({ stateDirectory: mine, ports: { control: 0, member: 0 }, log: () => {} });
    const endpoints = { AWS_ENDPOINT_URL: cloud.controlEndpoint, CONVEYANCE_MEMBER_ENDPOINT_URL: cloud.memberEndpoint };
    finished = await stayWithDemo(its, endpoints, visit);
  });

  afterAll(async () => {
    await cloud.stop();
    removeFolder(mine);
    removeFolder(its);
  });

  it('tells the whole story there', () => {
    const { holds, comparisons } = JSON.parse(finished.out) as { holds: boolean; comparisons: readonly unknown[] };

    expect([finished.exitCode, holds]).toEqual([0, true]);
    expect(comparisons.length).toBeGreaterThan(25);
    expect(finished.err).toContain(`using ${cloud.controlEndpoint} (member accounts: ${cloud.memberEndpoint})`);
  });

  it('ends with a console that stands before the deployed API until Ctrl-C', async () => {
    expect(seen.page).toContain('<title>Conveyance</title>');
    expect(Object.fromEntries(seen.headers ?? [])).toMatchObject(securityHeaders);
    expect(seen.api).toContain(`logout_uri=${seen.url}/`);
    await expect(fetch(seen.url)).rejects.toThrow();
  });

  it('starts nothing of its own, and leaves the emulators running', async () => {
    expect(existsSync(join(its, 'pids'))).toBe(false);
    expect(processesOf(its)).toEqual([]);
    expect((await fetch(`${cloud.controlEndpoint}/_ministack/health`)).status).toBe(200);
    expect((await fetch(`${cloud.memberEndpoint}/moto-api/data.json`)).status).toBe(200);
  });
});
