import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { type LocalCloud, startLocalCloud } from '../../scripts/local/local-cloud.js';

/** The desk of one test run: it starts the run's local cloud when the first suite asks. */
export interface CloudDesk {
  readonly url: string;
  /** Ends the local cloud, if anybody had asked for it. */
  close(): Promise<void>;
}

/** Makes a function that does its work at the first call and gives the same answer to all. */
function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let done: Promise<Value> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function serve(answers: Readonly<Record<string, () => Promise<unknown>>>): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) return response.writeHead(404).end();
    return answer().then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.unref())));
}

/** Opens the desk of a test run; suites in every worker find it by its address. */
export async function openCloudDesk(): Promise<CloudDesk> {
  const folder = join(projectFolder, '.local', `test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  let started: Promise<LocalCloud> | undefined;
  const cloud = once(() => {
    started = startLocalCloud({ stateDirectory: folder, ports: { control: 0, member: 0 }, log: () => {} });
    return started;
  });
  const server = await serve({ '/cloud': cloud });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await started?.then((running) => running.stop()).catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
