/*
 * Moving a key pair: the seller holds its private key, so the pair itself stays, and a new one, whose private key only the purchaser
 * collects (or whose public key is already in the purchaser's record), moves in its place. Left behind: what guests were told at launch;
 * the former private key opens them until somebody edits authorized_keys there.
 */

import { ownerTag } from '../domain/resource/ownership-tags.js';
import type { Driver, DriverContext, Permission } from './driver.js';
import { discoverPair } from './key-pair/discover-pair.js';
import { pairAccess } from './key-pair/pair-access.js';
import { pairBlockers } from './key-pair/pair-blockers.js';
import { tagPairs, untagPairs } from './key-pair/pair-tags.js';
import { pairArn, readPairs } from './key-pair/read-pairs.js';
import { discardReplacement, makeReplacement, replacementName } from './key-pair/replacement-pair.js';
import { ec2TagPermissions, ec2Tags } from './parts/ec2-tags.js';
import { listedMax } from './parts/listed.js';
import { isStagedReplacement } from './parts/replacement-marks.js';
import { tagsPerResourceMax } from './parts/tag-room-blockers.js';
import { formerKeyStays } from './parts/warnings.js';

const pattern = `arn:aws:ec2:*:\${account}:key-pair/*`;

const reading: readonly Permission[] = [{ action: 'ec2:DescribeKeyPairs', on: 'any' }];

const making: readonly Permission[] = [
  ...reading,
  { action: 'ec2:ImportKeyPair', on: { pattern, bound: 'create-request' } },
  { action: 'ec2:CreateTags', on: { pattern, bound: 'create-request' } },
];

/** EC2 key pair. `stage` only names what will move: a pair that nobody uses opens nothing, so it is made with its private key. */
export const keyPair: Driver = {
  type: 'key-pair',
  label: 'EC2 key pair',
  scope: 'regional',
  permissions: {
    list: reading,
    discover: reading,
    tag: [...reading, ...ec2TagPermissions('key-pair')],
    stage: [],
    unstage: [],
    rotate: making,
    discard: [...reading, { action: 'ec2:DeleteKeyPair', on: { pattern, bound: 'created' } }],
    switchOver: [...making, { action: 'ec2:DescribeTags', on: 'any' }, { action: 'ec2:CreateTags', on: { pattern, bound: 'created' } }],
    verify: [...reading, { action: 'ec2:DescribeInstances', on: 'any' }],
  },
  staging: 'checked',
  credential: 'dual',
  tagControl: 'enforced',
  limits: { listedMax, tagsPerResourceMax },
  dependsOn: [],
  carries: ['the type of the key and the tags'],
  meters: [],

  async list(context) {
    const { awsAccountId, region } = context;
    const pairs = (await readPairs(context, {})).filter((pair) => !isStagedReplacement(ec2Tags(pair.Tags)));
    const refOf = (name: string) => ({ type: 'key-pair', arn: pairArn(context, name), awsAccountId, region }) as const;
    return pairs.slice(0, listedMax).map(({ KeyName = '' }) => refOf(KeyName));
  },

  discover: discoverPair,
  blockers: pairBlockers,
  warnings: formerKeyStays,
  stage: async (context, { ref }, { transferId }) => ({ replacementArn: pairArn(context, replacementName(ref.arn, transferId)) }),

  /** Staging changed nothing in the cloud. */
  async unstage() {},

  rotate: makeReplacement,
  discard: discardReplacement,

  async switchOver(context, record, parties) {
    // Nobody but the service may touch the new pair before; one that is gone all the same is made again from the key that waits.
    await makeReplacement(context, record, parties);
    await tagPairs(context, [replacementRef(context, record.ref.arn, parties.transferId)], { [ownerTag]: parties.to.customerId });
  },

  verify: pairAccess,
  tag: tagPairs,
  untag: untagPairs,
};

function replacementRef(context: DriverContext, arn: string, transferId: string) {
  const { awsAccountId, region } = context;
  return { type: 'key-pair', arn: pairArn(context, replacementName(arn, transferId)), awsAccountId, region } as const;
}
