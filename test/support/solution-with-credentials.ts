import { CreateKeyPairCommand, DescribeKeyPairsCommand } from '@aws-sdk/client-ec2';
import { CreateSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { pairArn } from '../../drivers/key-pair/read-pairs.js';
import { region, storefront } from '../../scripts/demo/world.js';
import { canary } from '../../scripts/support/canary.js';
import type { DeployedMarket } from './deployed-market.js';

const { awsAccountId } = storefront;

/** A key pair and two secrets of the seller's, one asked for and one rotated; answers the ids they are listed under. */
export async function solutionWithCredentials(market: DeployedMarket, name: string) {
  const { ec2, secretsManager } = market.clients;
  const newSecret = async (what: string) => {
    const { ARN = '' } = await secretsManager.send(
      new CreateSecretCommand({ Name: `${name}-${what}`, SecretString: market.secret(canary(what)) }),
    );
    return ARN;
  };
  await ec2.send(new CreateKeyPairCommand({ KeyName: name, KeyType: 'ed25519' }));
  const [pair, asked, rotated] = [pairArn({ awsAccountId, region }, name), await newSecret('asked'), await newSecret('rotated')];
  const resourceIds = await market.import([pair, asked, rotated], market.cast.sellerId);
  const [pairId = '', askedId = '', rotatedId = ''] = resourceIds;
  const credentialChoices = { [asked]: 'ask', [rotated]: 'rotate' };
  return {
    name,
    ids: { pairId, askedId, rotatedId },
    arns: { pair, asked, rotated },
    list: () => market.listed(name, resourceIds, { credentialChoices }),
    /** Key pairs that a transfer made in place of this one, as EC2 tells them. */
    newPairs: async () => {
      const Filters = [{ Name: 'tag:conveyance:replaces', Values: [name] }];
      return (await ec2.send(new DescribeKeyPairsCommand({ Filters, IncludePublicKey: true }))).KeyPairs ?? [];
    },
    valueOf: async (SecretId: string) => (await secretsManager.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? '',
  };
}
