import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { clientsWith } from '../../adapters/inventory/sts-inventory.js';
import { member } from './member-fixture.js';

/** Clients of any service in the member account of an emulator, for whoever makes a world there. */
export async function memberClients(endpoint: string, region = member.region): Promise<ReturnType<typeof clientsWith>> {
  const sts = new STSClient({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const RoleArn = `arn:aws:iam::${member.awsAccountId}:role/WorldMaker`;
  const { Credentials: keys } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test' }));
  const credentials = {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  };
  return clientsWith({ endpoint, region, credentials, forcePathStyle: true });
}
