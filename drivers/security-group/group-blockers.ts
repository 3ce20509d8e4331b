import type { Blocker } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import { purchaserSourceProblems, purchaserSources } from '../../domain/access/purchaser-sources.js';
import { manifestGroupIds } from '../../domain/access/source-classification.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { createdByTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import { replacesTag } from '../parts/replacement-marks.js';
import { tagRoomBlockers } from '../parts/tag-room-blockers.js';
import { configurationOf, type GroupConfiguration, isOfManifest, modeOf } from './configuration.js';
import { replacementRules } from './replacement-rules.js';
import { type Rule, ruleText } from './rule.js';
import { ruleRoomProblems, rulesPerDirectionMax } from './rule-room.js';
import { afterSwitch, planSwitch, sideOfRule } from './switch-plan.js';

/** Every reason at once why the group cannot change hands now. */
export function groupBlockers(found: Found, parties: Parties): readonly Blocker[] {
  const configuration = configurationOf(found);
  const blocks: Omit<Blocker, 'arn'>[] = [
    ...unclassifiedSources(configuration.rules, parties),
    ...purchaserRecord(configuration.rules, parties),
    ...rulesWithoutRoom(configuration, parties),
  ];
  if (modeOf(configuration, parties) === 'replace')
    blocks.push(...managedInterfaces(configuration, parties), ...namingGroups(configuration, parties));
  return [...blocks.map((block) => ({ ...block, arn: found.ref.arn })), ...tagRoom(found, parties)];
}

/** A group made to replace this one carries the same tags and more of ours. */
function tagRoom(found: Found, parties: Parties): readonly Blocker[] {
  const isReplaced = modeOf(configurationOf(found), parties) === 'replace';
  return isReplaced ? tagRoomBlockers(found, [createdByTag, replacesTag, ownerTag]) : tagRoomBlockers(found);
}

function unclassifiedSources(rules: readonly Rule[], parties: Parties): Omit<Blocker, 'arn'>[] {
  return rules
    .filter((rule) => sideOfRule(rule, parties) === 'unclassified')
    .map((rule) => ({
      code: 'UnclassifiedSource',
      detail: `Rule ${rule.id} allows ${ruleText(rule)}, which is nobody's that we know.`,
      whoMustAct: 'seller',
      remedy: `Remove the rule, add ${rule.source.value} to the record of the customer it belongs to, or have both parties confirm it as a bystander.`,
    }));
}

function purchaserRecord(rules: readonly Rule[], parties: Parties): Omit<Blocker, 'arn'>[] {
  const unfit = purchaserSourceProblems(parties).map(
    (detail) =>
      ({
        code: 'PurchaserSourceUnfit',
        detail,
        whoMustAct: 'purchaser',
        remedy: 'Correct the networks and groups of the customer record.',
      }) as const,
  );
  const sellerRules = rules.filter((rule) => sideOfRule(rule, parties) === 'seller');
  if (sellerRules.length === 0 || purchaserSources(parties).length > 0) return unfit;
  const detail = `The purchaser's record names no network and no security group to take the place of ${sellerRules.length} source(s) of the seller's.`;
  return [
    ...unfit,
    { code: 'PurchaserHasNoNetwork', detail, whoMustAct: 'purchaser', remedy: 'Add a network or a security group to the customer record.' },
  ];
}

function rulesWithoutRoom(configuration: GroupConfiguration, parties: Parties): Omit<Blocker, 'arn'>[] {
  const { rules } = configuration;
  const replaced = modeOf(configuration, parties) === 'replace';
  // The id of the replacement is not known yet; any stands for it in the count.
  const itself = new Map([[configuration.groupId, { groupId: 'replacement', handedOver: false }]]);
  const after = replaced ? replacementRules(rules, parties, itself) : afterSwitch(rules, planSwitch(rules, parties));
  const problems = [...ruleRoomProblems(rules, after), ...(replaced ? namingGroupsWithoutRoom(configuration, parties) : [])];
  return problems.map((detail) => ({
    code: 'RuleQuotaExceeded',
    detail,
    whoMustAct: 'seller',
    remedy: 'Remove rules that are not needed, or take the networks of the purchaser together into fewer blocks.',
  }));
}

/** A rule that names this group gains, for a while, a second one that names its replacement. */
function namingGroupsWithoutRoom({ namedBy }: GroupConfiguration, parties: Parties): string[] {
  const members = manifestGroupIds(parties);
  return namedBy
    .filter((group) => members.has(group.groupId) && !group.hasRoom)
    .map((group) => `${group.groupId} would need ${group.naming} more ${group.direction} rules; ${rulesPerDirectionMax} fit.`);
}

function managedInterfaces({ interfaces }: GroupConfiguration, parties: Parties): Omit<Blocker, 'arn'>[] {
  return interfaces
    .filter((use) => use.managed && isOfManifest(use, parties))
    .map((use) => ({
      code: 'InterfaceManagedByService',
      detail: `Interface ${use.id} of ${use.instanceArn} is managed by a service, which alone can give it another group.`,
      whoMustAct: 'seller',
      remedy: 'Give the interface a group of its own through the service that manages it, or leave the instance out.',
    }));
}

/** The seller's own groups may go on naming the old group: they let the old group reach the seller, which ends here. */
function namingGroups({ groupId, namedBy }: GroupConfiguration, parties: Parties): Omit<Blocker, 'arn'>[] {
  const known = new Set([...manifestGroupIds(parties), ...parties.from.securityGroups]);
  return [...new Set(namedBy.map((group) => group.groupId))]
    .filter((id) => !known.has(id))
    .map((id) => ({
      code: 'BystanderRuleNamesGroup',
      detail: `A rule of ${id}, which does not move, names ${groupId}; what moves would leave ${groupId}, and the rule would no longer let it in.`,
      whoMustAct: 'seller',
      remedy: `Add ${id} to what is sold, or have its owner name something else than ${groupId}.`,
    }));
}
