import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EC2Client } from '@aws-sdk/client-ec2';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { DriverClients } from '../../../drivers/driver.js';
import type { AwsCall, AwsCaller, InMemoryAws } from './in-memory-aws.js';

/** What of a client the in-memory AWS needs; the clients differ in everything else. */
interface Answerable {
  readonly middlewareStack: {
    add(
      middleware: <I extends { input: unknown }, O>(
        next: (args: I) => Promise<O>,
        context: { readonly commandName?: string },
      ) => (args: I) => Promise<O>,
      options: { readonly step: 'initialize'; readonly name: string; readonly priority: 'low' },
    ): void;
  };
}

/** SDK clients answered by the in-memory AWS: nothing is serialised, signed, retried or sent. Recorders put before still see each call. */
export function inMemoryClients(aws: InMemoryAws, caller: AwsCaller): DriverClients {
  const config = { region: caller.region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  const made: { -readonly [name in keyof DriverClients]?: DriverClients[name] } = {};
  const answered = <C extends Answerable>(client: C, service: AwsCall['service']): C => {
    client.middlewareStack.add(
      (_next, context) => async (args) => {
        const call = { service, name: (context.commandName ?? '').replace(/Command$/, ''), input: args.input as object };
        const output = { ...aws.answer(call, caller), $metadata: { httpStatusCode: 200 } };
        return { output, response: undefined } as never;
      },
      { step: 'initialize', name: 'inMemoryAws', priority: 'low' },
    );
    return client;
  };
  return {
    get ec2() {
      made.ec2 ??= answered(new EC2Client(config), 'EC2');
      return made.ec2;
    },
    get s3() {
      made.s3 ??= answered(new S3Client(config), 'S3');
      return made.s3;
    },
    get secretsManager() {
      made.secretsManager ??= answered(new SecretsManagerClient(config), 'SecretsManager');
      return made.secretsManager;
    },
    get ssm() {
      made.ssm ??= answered(new SSMClient(config), 'SSM');
      return made.ssm;
    },
    get cloudWatch() {
      made.cloudWatch ??= answered(new CloudWatchClient(config), 'CloudWatch');
      return made.cloudWatch;
    },
  };
}
