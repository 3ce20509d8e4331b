import { crc32 } from 'node:zlib';
import { CreateFunctionCommand, InvokeCommand, LambdaClient, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda';
import { localClient } from '../../scripts/local/local-client.js';
import { startLocalCloud } from '../../scripts/local/local-cloud.js';

// Run as a process of its own: holds a local cloud, with a warm Lambda worker in it, until it is ended from outside.

/** Packs one file, uncompressed, as a zip archive. */
function zipOf(name: string, text: string): Uint8Array {
  const data = Buffer.from(text);
  const entry = Buffer.alloc(26);
  entry.writeUInt16LE(20, 0);
  entry.writeUInt32LE(crc32(data), 10);
  entry.writeUInt32LE(data.length, 14);
  entry.writeUInt32LE(data.length, 18);
  entry.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), entry, Buffer.from(name), data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), entry, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}

async function warmWorker(endpoint: string): Promise<void> {
  const client = new LambdaClient(localClient(endpoint));
  const code = zipOf('worker.mjs', 'export const handler = async () => process.version;');
  const Role = 'arn:aws:iam::000000000000:role/any';
  const plan = { FunctionName: 'worker', Runtime: 'nodejs24.x', Handler: 'worker.handler', Role, Code: { ZipFile: code } } as const;
  await client.send(new CreateFunctionCommand(plan));
  await waitUntilFunctionActiveV2({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { FunctionName: 'worker' });
  const answer = await client.send(new InvokeCommand({ FunctionName: 'worker' }));
  console.log(`ready ${Buffer.from(answer.Payload ?? []).toString('utf8')}`);
}

const cloud = await startLocalCloud({ stateDirectory: process.argv[2] ?? '', ports: { control: 0, member: 0 }, log: console.error });
await warmWorker(cloud.controlEndpoint);
process.stdin.on('data', (order) => {
  if (order.toString().trim() === 'crash') throw new Error('The holder crashes as it was told');
  void cloud.stop().then(() => process.stdin.destroy());
});
