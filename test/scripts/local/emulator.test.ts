import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Emulator, EmulatorFailedError, type EmulatorPlan, startEmulator } from '../../../scripts/local/emulator.js';
import { freePort } from '../../../scripts/local/free-port.js';
import { processesOf } from '../../support/processes-of.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const listening = (port: number) => `
  const server = require('node:http').createServer((q, s) => s.writeHead(q.url === '/health' ? 200 : 404).end());
  server.listen(${port}, '127.0.0.1', () => console.log('Running on http://127.0.0.1:${port}'));`;

describe('startEmulator', () => {
  const folder = temporaryFolders();
  const planOf = async (script: (port: number) => string): Promise<EmulatorPlan> => {
    const stateDirectory = folder();
    const port = await freePort(0);
    return {
      name: 'Pretender',
      command: process.execPath,
      args: ['-e', script(port)],
      env: { PATH: process.env.PATH ?? '', MARK: stateDirectory },
      endpoint: `http://127.0.0.1:${port}`,
      healthPath: '/health',
      logFile: join(stateDirectory, 'logs', 'pretender.log'),
      stateDirectory,
    };
  };

  it('resolves when the emulator is healthy, and stop leaves no process', async () => {
    const plan = await planOf(listening);
    const kept: Emulator[] = [];

    await startEmulator(plan, (emulator) => kept.push(emulator));

    expect((await fetch(`${plan.endpoint}/health`)).status).toBe(200);
    await kept[0]?.stop();
    expect(processesOf(plan.stateDirectory)).toEqual([]);
  });

  it('names the reason and the end of the log when the emulator ends early', async () => {
    const plan = await planOf(() => `console.error('no room'); process.exit(3)`);

    const outcome = await startEmulator(plan, () => {}).catch((error: unknown) => error);

    expect(outcome).toBeInstanceOf(EmulatorFailedError);
    expect(String(outcome)).toMatch(/Pretender ended early \(exit code 3\)[\s\S]*no room/);
  });

  it('gives up, and leaves no process, when the emulator stays silent', async () => {
    const plan = await planOf(() => 'setInterval(() => {}, 1000)');

    await expect(startEmulator(plan, () => {}, 0.3)).rejects.toThrow('was not healthy after 0.3 s');

    expect(processesOf(plan.stateDirectory)).toEqual([]);
  });

  it('says so when there is no such program', async () => {
    const plan = { ...(await planOf(listening)), command: '/no/such/program' };

    await expect(startEmulator(plan, () => {})).rejects.toThrow('/no/such/program');
  });

  it('is not fooled by another server on the same port', async () => {
    const first = await planOf(listening);
    const kept: Emulator[] = [];
    await startEmulator(first, (emulator) => kept.push(emulator));
    const second = { ...(await planOf(() => 'setInterval(() => {}, 1000)')), endpoint: first.endpoint };

    await expect(startEmulator(second, () => {}, 0.3)).rejects.toThrow(EmulatorFailedError);

    await kept[0]?.stop();
  });
});
