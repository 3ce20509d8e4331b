import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DescribeVolumesCommand } from '@aws-sdk/client-ec2';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { DescribeInstanceInformationCommand } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, test } from '@jest/globals';
import { clientConfig, sessionClients } from '../../../adapters/sts/session-clients.js';
import { LeaseExpiredError } from '../../../domain/resource/errors.js';
import { domainErrorOf } from '../../../drivers/parts/aws-errors.js';

const credentials = { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' };
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A member account's endpoint that answers `status`, or never when it is 0. */
async function startServer(status: number): Promise<{ readonly url: string; readonly requests: string[] }> {
  const requests: string[] = [];
  server = createServer((request, response) => {
    requests.push(`${request.headers.host} ${request.url}`);
    if (status > 0) response.writeHead(status).end('<Error><Code>Trouble</Code></Error>');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

function buildClients(endpointUrl: string, beforeSend: () => void = () => undefined, callTimeoutSeconds = 5) {
  return sessionClients({ credentials, region: 'eu-west-1', endpointUrl, callTimeoutSeconds, beforeSend });
}

test('each client is made once', () => {
  const clients = buildClients('http://127.0.0.1:1');

  expect(clients.ec2).toBe(clients.ec2);
  expect(clients.s3).toBe(clients.s3);
  expect(clients.secretsManager).toBe(clients.secretsManager);
  expect(clients.ssm).toBe(clients.ssm);
});

describe('the guard', () => {
  const sends = {
    ec2: (clients: ReturnType<typeof buildClients>) => clients.ec2.send(new DescribeVolumesCommand()),
    s3: (clients: ReturnType<typeof buildClients>) => clients.s3.send(new ListBucketsCommand()),
    secretsManager: (clients: ReturnType<typeof buildClients>) => clients.secretsManager.send(new ListSecretsCommand()),
    ssm: (clients: ReturnType<typeof buildClients>) => clients.ssm.send(new DescribeInstanceInformationCommand()),
  };

  test.each(Object.entries(sends))('%s: what it refuses is not sent', async (_name, send) => {
    const { url, requests } = await startServer(500);
    const clients = buildClients(url, () => {
      throw new LeaseExpiredError('late');
    });

    await expect(send(clients)).rejects.toBeInstanceOf(LeaseExpiredError);
    expect(requests).toEqual([]);
  });

  test('is asked before every attempt: a retry, too, needs time', async () => {
    const { url, requests } = await startServer(500);
    let asked = 0;
    const clients = buildClients(url, () => {
      asked += 1;
      if (asked === 3) throw new LeaseExpiredError('late');
    });

    await expect(sends.ec2(clients)).rejects.toBeInstanceOf(LeaseExpiredError);
    expect(requests).toHaveLength(2);
  });
});

test('a failing call is tried three times in all', async () => {
  const { url, requests } = await startServer(503);

  await expect(buildClients(url).ec2.send(new DescribeVolumesCommand())).rejects.toThrow();

  expect(requests).toHaveLength(3);
});

test('no answer within the time-out is an error that passes', async () => {
  const { url } = await startServer(0);

  const error = await buildClients(url, undefined, 0.1)
    .ec2.send(new DescribeVolumesCommand())
    .catch((cause: unknown) => domainErrorOf(cause, 'arn:v'));

  expect(error).toMatchObject({ code: 'CloudUnavailable', retryable: true });
});

test('with an endpoint buckets are named in the path', async () => {
  const { url, requests } = await startServer(404);
  const { HeadBucketCommand } = await import('@aws-sdk/client-s3');

  await expect(buildClients(url).s3.send(new HeadBucketCommand({ Bucket: 'data' }))).rejects.toThrow();

  expect(requests[0]).toMatch(/^127\.0\.0\.1:\d+ \/data/);
});

test('without credentials, region and endpoint the SDK finds its own', () => {
  const config = clientConfig({ endpointUrl: undefined, callTimeoutSeconds: 2 });

  expect(Object.keys(config).sort()).toEqual(['maxAttempts', 'requestHandler', 'retryMode']);
  expect(config.requestHandler.requestTimeout).toBe(2_000);
});
