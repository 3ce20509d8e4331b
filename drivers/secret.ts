/*
 * Moving a secret: its resource policy names the purchaser where it named the seller, and its value is replaced where the parties chose so.
 * Left behind: a kept value, which the seller may have read.
 */
import { paginateListSecrets } from '@aws-sdk/client-secrets-manager';
import type { Parties } from '../domain/access/parties.js';
import { policyBlockers } from '../domain/access/policy-blockers.js';
import { policyResiduals } from '../domain/access/policy-residuals.js';
import { cloudResourceId, type Found } from '../domain/resource/cloud-resource.js';
import type { Driver, DriverContext, Permission } from './driver.js';
import { keyResiduals } from './parts/encryption-key.js';
import { listed, listedMax } from './parts/listed.js';
import { ownerTagAccess } from './parts/owner-tag-access.js';
import { foundPolicy, stageResourcePolicy, switchResourcePolicy, unstageResourcePolicy } from './parts/resource-policy.js';
import { tagRoomBlockers, tagsPerResourceMax } from './parts/tag-room-blockers.js';
import { keyStays } from './parts/warnings.js';
import { credentialChoice } from './secret/credential-choice.js';
import { discoverSecret } from './secret/discover-secret.js';
import { secretAccess } from './secret/secret-access.js';
import { secretBlockers } from './secret/secret-blockers.js';
import { secretPolicy, secretPolicyBytesMax } from './secret/secret-policy.js';
import { tagSecret, untagSecret } from './secret/secret-tags.js';
import { NewValueMissingError, switchValue } from './secret/switch-value.js';
import { valueWarnings } from './secret/value-warnings.js';

const pattern = `arn:aws:secretsmanager:*:\${account}:secret:*`;

function onSecrets(...names: readonly string[]): readonly Permission[] {
  return names.map((name) => ({ action: `secretsmanager:${name}`, on: { pattern } }));
}

function onLockedSecrets(...names: readonly string[]): readonly Permission[] {
  return names.map((name) => ({ action: `secretsmanager:${name}`, on: { pattern, bound: 'locked' } }));
}

const reading = onSecrets('DescribeSecret', 'GetResourcePolicy');

/** A secret, its resource policy and its value; the value is read in one place only, to replace the password within it. */
export const secret: Driver = {
  type: 'secret',
  label: 'Secret',
  scope: 'regional',
  permissions: {
    list: [{ action: 'secretsmanager:ListSecrets', on: 'any' }],
    discover: reading,
    tag: onSecrets('DescribeSecret', 'TagResource', 'UntagResource'),
    stage: [...onSecrets('GetResourcePolicy'), ...onLockedSecrets('PutResourcePolicy')],
    unstage: [...onSecrets('GetResourcePolicy'), ...onLockedSecrets('PutResourcePolicy', 'DeleteResourcePolicy')],
    rotate: [],
    discard: [],
    switchOver: [
      ...reading,
      ...onLockedSecrets('PutResourcePolicy', 'DeleteResourcePolicy', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'),
    ],
    verify: reading,
  },
  staging: 'inert',
  credential: 'replace-only',
  tagControl: 'enforced',
  limits: { listedMax, secretPolicyBytesMax, tagsPerResourceMax },
  dependsOn: [],
  carries: ['all versions of the value', 'replicas in other regions'],
  meters: ['secret-hour'],

  list: ({ clients, awsAccountId, region }) =>
    listed(paginateListSecrets({ client: clients.secretsManager }, {}), (page) =>
      page.SecretList?.map(({ ARN = '' }) => ({ type: 'secret', arn: ARN, awsAccountId, region })),
    ),

  discover: (context, ref) => discoverSecret(context.clients.secretsManager, ref),

  blockers: (found, parties) => [...blockersOfPolicy(found, parties), ...secretBlockers(found, parties), ...tagRoomBlockers(found)],

  warnings: (found, parties) => [...valueWarnings(found, parties), ...keyStays(found, parties)],

  stage: (context, { ref }, parties) => stageResourcePolicy(storeOf(context, ref.arn), parties, secretPolicyBytesMax),

  unstage: (context, { ref }, { transferId }) => unstageResourcePolicy(storeOf(context, ref.arn), transferId),

  async rotate(context, { ref }, parties) {
    const choice = credentialChoice(ref.arn, parties);
    const resourceId = cloudResourceId(ref.arn);
    if (choice === 'rotate') await context.vault.put(parties.transferId, resourceId, context.newSecretValue());
    // Given with the purchase; after the commit it would be too late to miss it.
    if (choice === 'ask' && (await context.vault.get(parties.transferId, resourceId)) === undefined)
      throw new NewValueMissingError(ref.arn);
  },

  discard: (context, { ref }, { transferId }) => context.vault.remove(transferId, cloudResourceId(ref.arn)),

  async switchOver(context, { ref, found }, parties) {
    // The seller goes before the new value comes, or it could still read it.
    await switchResourcePolicy(storeOf(context, ref.arn), parties);
    const choice = credentialChoice(ref.arn, parties);
    if (choice === 'keep') return;
    const { AWSCURRENT } = found.configuration.versions as { readonly [label: string]: string };
    const { secretsManager } = context.clients;
    await switchValue({
      secretsManager,
      vault: context.vault,
      transferId: parties.transferId,
      arn: ref.arn,
      recordedVersionId: AWSCURRENT,
    });
    // A value we made waits there for its purchaser to collect it; the purchaser knows one it gave.
    if (choice === 'ask') await context.vault.remove(parties.transferId, cloudResourceId(ref.arn));
  },

  async verify(context, record, parties, reading) {
    const { ref } = record;
    const found = reading ?? (await discoverSecret(context.clients.secretsManager, ref));
    return [
      ownerTagAccess(found, parties),
      ...policyResiduals(foundPolicy(record.found), foundPolicy(found), parties, { ...ref, name: 'secret policy' }),
      ...secretAccess(record.found, found, parties),
      ...keyResiduals(ref.arn, found.links, parties),
    ];
  },

  async tag(context, refs, tags) {
    for (const { arn } of refs) await tagSecret(context.clients.secretsManager, arn, tags);
  },

  async untag(context, refs, tags) {
    for (const { arn } of refs) await untagSecret(context.clients.secretsManager, arn, tags);
  },
};

function storeOf(context: DriverContext, secretArn: string) {
  return secretPolicy(context.clients.secretsManager, secretArn);
}

function blockersOfPolicy(found: Found, parties: Parties) {
  const policy = foundPolicy(found);
  return policy === undefined ? [] : policyBlockers(policy, parties, found.ref.arn, secretPolicyBytesMax);
}
