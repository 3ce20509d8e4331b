import { DescribeKeyPairsCommand, type KeyPairInfo } from '@aws-sdk/client-ec2';
import type { DriverContext } from '../driver.js';
import { ec2Arn, parseArn } from '../parts/arn.js';

const prefix = 'key-pair/';

/** The name of the key pair in an ARN; a name may hold slashes. */
export function nameOfPair(arn: string): string {
  return parseArn(arn).resource.slice(prefix.length);
}

/** The ARN of the key pair with this name. */
export function pairArn(place: Pick<DriverContext, 'awsAccountId' | 'region'>, name: string): string {
  return ec2Arn(place, 'key-pair', name);
}

/** Key pairs by filters, e.g. `tag:team`; EC2 answers them all at once. */
export async function readPairs(
  { clients }: Pick<DriverContext, 'clients'>,
  filters: { readonly [name: string]: readonly string[] },
): Promise<readonly KeyPairInfo[]> {
  const Filters = Object.entries(filters).map(([Name, Values]) => ({ Name, Values: [...Values] }));
  const { KeyPairs } = await clients.ec2.send(new DescribeKeyPairsCommand(Filters.length === 0 ? {} : { Filters }));
  return KeyPairs ?? [];
}

/** Key pairs with exactly these names, missing ones left out: in a filter `*` and `?` mean others, in a name they mean themselves. */
export async function readPairsNamed(context: Pick<DriverContext, 'clients'>, names: readonly string[]): Promise<readonly KeyPairInfo[]> {
  const found = names.length === 0 ? [] : await readPairs(context, { 'key-name': names });
  return found.filter((pair) => names.includes(pair.KeyName ?? ''));
}
