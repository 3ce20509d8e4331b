import { paginateDescribeInstances } from '@aws-sdk/client-ec2';
import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { AccessRecord } from '../../domain/ports/resource-control.js';
import type { DriverContext } from '../driver.js';
import { ec2Arn, idOfArn } from '../parts/arn.js';
import { ec2Tags } from '../parts/ec2-tags.js';
import { listed } from '../parts/listed.js';
import { ownerTagAccess } from '../parts/owner-tag-access.js';
import { nameOfPair, pairArn } from './read-pairs.js';
import { readReplacement } from './replacement-pair.js';

/** What is left of the seller's: the pair that moves must be the purchaser's, and the private key that stays still opens what was launched with it. */
export async function pairAccess(context: DriverContext, record: AccessRecord, parties: Parties): Promise<readonly ResidualAccess[]> {
  return [await replacementAccess(context, record, parties), await formerKeyAccess(context, record, parties)];
}

async function replacementAccess(context: DriverContext, { ref, found }: AccessRecord, parties: Parties): Promise<ResidualAccess> {
  const pair = await readReplacement(context, ref.arn, parties);
  if (pair === undefined) {
    return { arn: ref.arn, what: 'key pair in its place', state: 'open', reason: 'No new key pair is there to move in its place.' };
  }
  const arn = pairArn(context, pair.KeyName ?? '');
  return ownerTagAccess({ ...found, ref: { ...ref, arn }, tags: ec2Tags(pair.Tags) }, parties);
}

async function formerKeyAccess(context: DriverContext, { ref }: AccessRecord, parties: Parties): Promise<ResidualAccess> {
  const name = nameOfPair(ref.arn);
  const instances = await instancesNaming(context, name, parties);
  const named =
    instances.length === 0
      ? 'No instance of the transfer names it; other guests and launch templates were not read.'
      : `Still named by ${instances.map(idOfArn).join(', ')}: it was written to authorized_keys in the guest at launch and still opens it there.`;
  return {
    arn: ref.arn,
    what: `private key of ${name}`,
    state: 'cannot-be-proven',
    reason: `The former owner keeps it. ${named}`,
  };
}

/** Instances of the manifest that were launched with the key pair. */
async function instancesNaming(context: DriverContext, name: string, parties: Parties): Promise<readonly string[]> {
  const { awsAccountId, region } = context;
  const pages = paginateDescribeInstances({ client: context.clients.ec2 }, { Filters: [{ Name: 'key-name', Values: [name] }] });
  const refs = await listed(pages, (page) =>
    page.Reservations?.flatMap(({ Instances = [] }) => Instances.filter((instance) => instance.KeyName === name)).map(
      ({ InstanceId = '' }) => ({
        type: 'ec2-instance',
        arn: ec2Arn(context, 'instance', InstanceId),
        awsAccountId,
        region,
      }),
    ),
  );
  return refs.map(({ arn }) => arn).filter((arn) => parties.manifest.has(arn));
}
