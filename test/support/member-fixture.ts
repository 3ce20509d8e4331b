import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { InMemoryVault } from '../../adapters/in-memory/in-memory-vault.js';
import { sessionClients } from '../../adapters/sts/session-clients.js';
import type { CustomerAccess, Parties } from '../../domain/access/parties.js';
import type { DriverClients, DriverContext } from '../../drivers/driver.js';
import { SdkRecorder } from './sdk-recorder.js';

/** Account and region in which drivers are tested. */
export const member = { awsAccountId: '222222222222', region: 'eu-west-1' };

/** What stands in for AWS: the address of an emulator, or a maker of clients that need none. */
export type MemberEngine = string | (() => DriverClients);

/** One member account of an engine, seen twice: by a driver (recorded) and by whoever made the resources. */
export interface MemberFixture {
  readonly context: DriverContext;
  readonly recorder: SdkRecorder;
  /** Clients of the member account's own administrator: prepares the world, makes outside edits; not recorded. */
  readonly outside: DriverClients;
}

/** Opens the member account, an emulator's through AssumeRole, as the product does. */
export async function memberFixture(engine: MemberEngine): Promise<MemberFixture> {
  const recorder = new SdkRecorder();
  const watched = await clientsOf(engine);
  for (const client of [watched.ec2, watched.s3, watched.secretsManager, watched.ssm, watched.cloudWatch]) recorder.watch(client);
  let count = 0;
  const newSecretValue = () => {
    count += 1;
    return `canary-new-secret-value-${count}`;
  };
  const now = () => '2026-11-23T10:00:00.000Z';
  const context = { ...member, clients: watched, vault: new InMemoryVault(), newSecretValue, now };
  return { context, recorder, outside: await clientsOf(engine) };
}

async function clientsOf(engine: MemberEngine): Promise<DriverClients> {
  return typeof engine === 'string' ? assumedClients(engine) : engine();
}

async function assumedClients(endpointUrl: string): Promise<DriverClients> {
  const sts = new STSClient({
    endpoint: endpointUrl,
    region: member.region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const RoleArn = `arn:aws:iam::${member.awsAccountId}:role/ConveyanceDriver`;
  const { Credentials: keys } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test', ExternalId: 'test' }));
  const credentials = {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  };
  return sessionClients({ credentials, region: member.region, endpointUrl, callTimeoutSeconds: 10, beforeSend: () => undefined });
}

/** A customer's access record with one role, one network and one security group made from its id. */
export function buildCustomerAccess(customerId: string, change: Partial<CustomerAccess> = {}): CustomerAccess {
  return {
    customerId,
    principals: [`arn:aws:iam::${member.awsAccountId}:role/${customerId}`],
    networks: [],
    securityGroups: [],
    keyAdministrators: [],
    ...change,
  };
}

/** Two parties of one transfer whose manifest is `arns`. */
export function buildParties(arns: readonly string[], change: Partial<Parties> = {}): Parties {
  return {
    transferId: 'trf_01JD0000000000000000000000',
    from: buildCustomerAccess('cus_seller', { networks: ['198.51.100.0/24'] }),
    to: buildCustomerAccess('cus_purchaser', { networks: ['203.0.113.0/24'] }),
    provider: { principals: [`arn:aws:iam::${member.awsAccountId}:role/Provider`], networks: ['192.0.2.0/24'] },
    bystanders: [],
    leftBehind: [],
    manifest: new Set(arns),
    credentialChoices: {},
    ...change,
  };
}
