import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from '@jest/globals';
import { documentClient } from '../../../adapters/dynamodb/document-client.js';

test('whole numbers are read with every digit, others as they are', async () => {
  const numbers = { safe: { N: '5' }, large: { N: '9007199254740993' }, negative: { N: '-9007199254740993' }, part: { N: '0.25' } };
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ Item: numbers }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = documentClient({ endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const { Item } = await client.send(new GetCommand({ TableName: 't', Key: { pk: 'p', sk: 's' } }));
  client.destroy();
  server.close();
  expect(Item).toEqual({ safe: 5, large: 9007199254740993n, negative: -9007199254740993n, part: 0.25 });
});
