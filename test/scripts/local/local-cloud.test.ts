import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../../../scripts/local/free-port.js';
import { startLocalCloud } from '../../../scripts/local/local-cloud.js';
import { hangMsMax } from '../../support/hang-limit.js';
import { processesOf } from '../../support/processes-of.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const holder = join(import.meta.dirname, '../../support/hold-local-cloud.ts');
const anyPorts = { control: 0, member: 0 };
const log = () => {};

/** What runs with the folder in its environment, the holder (which has it as an argument) left out. */
const left = (folder: string) => processesOf(folder).filter((line) => !line.includes('hold-local-cloud'));

async function untilNoneLeft(folder: string): Promise<readonly string[]> {
  for (const endBy = Date.now() + hangMsMax; Date.now() < endBy && left(folder).length > 0; ) await sleep(50);
  return left(folder);
}

describe('startLocalCloud', () => {
  const folder = temporaryFolders();
  const holders: ChildProcessWithoutNullStreams[] = [];
  beforeEach(() => {
    delete process.env.AWS_ENDPOINT_URL;
    delete process.env.CONVEYANCE_MEMBER_ENDPOINT_URL;
  });
  afterEach(() => {
    for (const process of holders.splice(0)) process.kill('SIGKILL');
  });
  /** A process with a local cloud and a warm worker in it. */
  const startHolder = async (stateDirectory: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', holder, stateDirectory], { env: { ...process.env } });
    holders.push(child);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, said: said.toString(), ended: once(child, 'exit') };
  };

  it('runs Lambdas on the Node of the packages, also below a package of type module, and leaves no process behind when it is stopped', async () => {
    const parent = folder();
    writeFileSync(join(parent, 'package.json'), JSON.stringify({ type: 'module' }));
    const stateDirectory = join(parent, 'state');
    const { child, said, ended } = await startHolder(stateDirectory);
    expect(said).toContain(`ready "${process.version}"`);
    expect(left(stateDirectory).some((line) => line.includes('AWS_LAMBDA_FUNCTION_NAME=worker'))).toBe(true);

    child.stdin.write('stop\n');

    expect(await ended).toEqual([0, null]);
    expect(left(stateDirectory)).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('leaves no process behind when its parent gets %s', async (signal) => {
    const stateDirectory = folder();
    const { child, ended } = await startHolder(stateDirectory);

    child.kill(signal);

    expect(await ended).toEqual([null, signal]);
    expect(left(stateDirectory)).toEqual([]);
  });

  it('leaves no process behind when its parent crashes', async () => {
    const stateDirectory = folder();
    const { child, ended } = await startHolder(stateDirectory);

    child.stdin.write('crash\n');

    expect(await ended).toEqual([1, null]);
    expect(await untilNoneLeft(stateDirectory)).toEqual([]);
  });

  it('leaves no process behind when its parent is killed outright, and starts again in the same folder', async () => {
    const stateDirectory = folder();
    const { child, ended } = await startHolder(stateDirectory);

    child.kill('SIGKILL');
    await ended;

    expect(await untilNoneLeft(stateDirectory)).toEqual([]);
    const again = await startLocalCloud({ stateDirectory, ports: anyPorts, log });
    await again.stop();
    expect(left(stateDirectory)).toEqual([]);
  });

  it('runs beside another one, on other ports, and refuses to share its folder', async () => {
    const stateDirectory = folder();
    const first = await startLocalCloud({ stateDirectory, ports: anyPorts, log });
    const second = await startLocalCloud({ stateDirectory: folder(), ports: anyPorts, log });

    const endpoints = [first.controlEndpoint, first.memberEndpoint, second.controlEndpoint, second.memberEndpoint];
    expect(new Set(endpoints).size).toBe(4);
    await expect(startLocalCloud({ stateDirectory, ports: anyPorts, log })).rejects.toThrow('Another local cloud is running');
    await Promise.all([first.stop(), second.stop()]);
  });

  it('takes a free port when the preferred one is taken', async () => {
    const control = await freePort(0);
    const taken = createServer().listen(control, '127.0.0.1');

    const cloud = await startLocalCloud({ stateDirectory: folder(), ports: { control, member: 0 }, log });

    expect(cloud.controlEndpoint).not.toContain(`:${control}`);
    await cloud.stop();
    taken.close();
  });

  it('starts nothing when an endpoint is given', async () => {
    const stateDirectory = folder();
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:4000';

    expect(await startLocalCloud({ stateDirectory, log })).toMatchObject({
      controlEndpoint: 'http://127.0.0.1:4000',
      memberEndpoint: 'http://127.0.0.1:4000',
    });

    process.env.CONVEYANCE_MEMBER_ENDPOINT_URL = 'http://127.0.0.1:5000';
    expect((await startLocalCloud({ stateDirectory, log })).memberEndpoint).toBe('http://127.0.0.1:5000');
    expect(left(stateDirectory)).toEqual([]);
  });
});
