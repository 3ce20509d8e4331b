import { plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { CloudResourceRef } from './cloud-resource.js';
import { ownerTag } from './ownership-tags.js';

/** ARNs of one session: more would not fit its policy. */
const arnsPerSessionMax = 15;
const tagSeconds = 25;

/** Sets the owner tag on cloud resources whose rows name that owner; safe twice. */
export async function mirrorOwner(
  { memberCloud, clock }: Pick<Ports, 'memberCloud' | 'clock'>,
  owner: string,
  refs: readonly CloudResourceRef[],
): Promise<void> {
  for (const group of groupsOf(refs)) {
    const [{ type, awsAccountId, region }] = group;
    const scope = { kind: 'arns', arns: group.map(({ arn }) => arn) } as const;
    const leaseUntil = plusSeconds(clock.now(), tagSeconds);
    const control = await memberCloud.open({ type, awsAccountId, region, verb: 'tag', scope, leaseUntil });
    await control.tag(group, { [ownerTag]: owner });
  }
}

type Group = [CloudResourceRef, ...CloudResourceRef[]];

/** One type, account and region to a group, at most 15 of them. */
function groupsOf(refs: readonly CloudResourceRef[]): Group[] {
  const open = new Map<string, Group>();
  const groups: Group[] = [];
  for (const ref of refs) {
    const name = `${ref.type} ${ref.awsAccountId} ${ref.region}`;
    const group = open.get(name);
    if (group !== undefined && group.length < arnsPerSessionMax) group.push(ref);
    else groups.push(startGroup(open, name, ref));
  }
  return groups;
}

function startGroup(open: Map<string, Group>, name: string, ref: CloudResourceRef): Group {
  const group: Group = [ref];
  open.set(name, group);
  return group;
}
