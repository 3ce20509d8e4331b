/*
 * Moving a security group: the seller's sources in its rules become the purchaser's, port by port.
 * Used by nothing but the manifest it is edited in place and keeps the ids of its rules; shared, it is left exactly as it is, and
 * the manifest's interfaces change over to a group made to replace it. Left behind: connections already open, which EC2 lets run on.
 */
import { paginateDescribeSecurityGroups, type SecurityGroup } from '@aws-sdk/client-ec2';
import type { CloudResourceRef } from '../domain/resource/cloud-resource.js';
import type { Driver, DriverContext } from './driver.js';
import { ec2Arn } from './parts/arn.js';
import { ec2Tags, tagEc2, untagEc2 } from './parts/ec2-tags.js';
import { listed, listedMax } from './parts/listed.js';
import { isStagedReplacement } from './parts/replacement-marks.js';
import { tagsPerResourceMax } from './parts/tag-room-blockers.js';
import { openConnections } from './parts/warnings.js';
import { configurationOf, modeOf } from './security-group/configuration.js';
import { discoverGroup } from './security-group/discover.js';
import { groupBlockers } from './security-group/group-blockers.js';
import { groupResidualAccess } from './security-group/group-residual-access.js';
import { keptGroupBlockers } from './security-group/kept-group-blockers.js';
import { permissions } from './security-group/permissions.js';
import { pagesMax } from './security-group/read.js';
import { deleteReplacement } from './security-group/replacement-groups.js';
import { rulesPerDirectionMax } from './security-group/rule-room.js';
import { stageGroup } from './security-group/stage-group.js';
import { switchInPlace } from './security-group/switch-in-place.js';
import { switchToReplacement } from './security-group/switch-to-replacement.js';
import { unseenGroupBlockers } from './security-group/unseen-groups.js';

/**
 * Security group. `staging` is what a shared group gets: a complete replacement that nothing uses. A group edited in place has no
 * inert form, any rule of the purchaser's would open at once, so there staging is a check and the commit comes before every change.
 */
export const securityGroup: Driver = {
  type: 'security-group',
  label: 'security group',
  scope: 'regional',
  permissions,
  staging: 'inert',
  credential: 'none',
  tagControl: 'enforced',
  limits: { listedMax, pagesMax, rulesPerDirectionMax, tagsPerResourceMax },
  dependsOn: [],
  carries: ['the rules that do not name the seller', 'who may reach what it protects'],
  meters: [],

  list: (context) =>
    listed(paginateDescribeSecurityGroups({ client: context.clients.ec2 }, {}), (page) =>
      page.SecurityGroups?.filter((group) => !isStagedReplacement(ec2Tags(group.Tags))).map(refOf(context)),
    ),

  discover: discoverGroup,
  blockers: groupBlockers,
  readBlockers: async (...asked) => [...(await unseenGroupBlockers(...asked)), ...(await keptGroupBlockers(...asked))],
  warnings: openConnections,
  stage: stageGroup,
  unstage: (context, record, parties) => deleteReplacement(context, configurationOf(record.found).groupId, parties.transferId),
  rotate: nothingToDo,
  discard: nothingToDo,

  switchOver: (context, record, parties) =>
    modeOf(configurationOf(record.found), parties) === 'in-place'
      ? switchInPlace(context, record, parties)
      : switchToReplacement(context, record, parties),

  verify: groupResidualAccess,
  tag: (context, refs, tags) => tagEc2(context.clients.ec2, refs, tags),
  untag: (context, refs, tags) => untagEc2(context.clients.ec2, refs, tags),
};

/** A security group holds no credential. */
async function nothingToDo(): Promise<void> {}

function refOf(context: DriverContext) {
  const { awsAccountId, region } = context;
  return ({ GroupId = '' }: SecurityGroup): CloudResourceRef => ({
    type: 'security-group',
    arn: ec2Arn(context, 'security-group', GroupId),
    awsAccountId,
    region,
  });
}
