import type { SecurityGroupRule } from '@aws-sdk/client-ec2';
import { createdByTag } from '../../domain/resource/ownership-tags.js';
import { awsFailure } from '../support/in-memory-aws/aws-failure.js';
import type { AwsPlace } from '../support/in-memory-aws/aws-place.js';
import type { AwsCall, AwsCaller, InMemoryAws } from '../support/in-memory-aws/in-memory-aws.js';
import type { Meanwhile } from './driver-walk.js';

/** Something that goes wrong, or that others do, while a driver is at work. */
export interface Adversity {
  readonly name: string;
  /** Sets the AWS up to go wrong, from the first call on. */
  readonly faults?: (aws: InMemoryAws) => void;
  readonly meanwhile?: (place: AwsPlace) => Meanwhile;
}

/** Ids of what carries the mark of a transfer. */
function made(place: AwsPlace): string[] {
  return [...place.tags].filter(([, tags]) => tags.has(createdByTag)).map(([id]) => id);
}

/** What the transfer made is deleted by somebody. */
const deletesMade: Adversity = {
  name: 'what was made is deleted',
  meanwhile: (place) => async () => {
    for (const id of made(place)) for (const kept of [place.groups, place.keyPairs, place.tags]) kept.delete(id);
    return {};
  },
};

/** Rules that nobody of the transfer wrote, in both directions, come into the groups it made. */
const tampersWithMade: Adversity = {
  name: 'what was made is tampered with',
  meanwhile: (place) => async () => {
    for (const id of made(place)) {
      for (const IsEgress of [true, false]) {
        const SecurityGroupRuleId = place.newId('sgr');
        const rule: SecurityGroupRule = {
          SecurityGroupRuleId,
          GroupId: id,
          IsEgress,
          IpProtocol: 'tcp',
          FromPort: 1,
          ToPort: 1,
          CidrIpv4: '100.64.0.0/24',
        };
        place.groups.get(id)?.rules.set(SecurityGroupRuleId, rule);
      }
    }
    return {};
  },
};

/** Everybody's statements but ours go from every policy. */
const emptiesPolicies: Adversity = {
  name: 'only what was staged is left in the policy',
  meanwhile: (place) => async () => {
    for (const holder of [...place.buckets.values(), ...place.secrets.values()]) {
      const { Statement = [], ...rest } = JSON.parse(holder.policy ?? '{}') as {
        readonly Statement?: readonly { readonly Sid?: string }[];
      };
      holder.policy = JSON.stringify({ ...rest, Statement: Statement.filter(({ Sid = '' }) => Sid.startsWith('Conveyance')) });
    }
    return {};
  },
};

const losesPrincipals: Adversity = {
  name: "the purchaser's record loses its principals",
  meanwhile:
    () =>
    async ({ parties }) => ({ to: { ...parties.to, principals: [] } }),
};

/** Only drivers' sessions come under policies; who prepares the world does not. */
function isDriver(caller: AwsCaller): boolean {
  return caller.policies !== undefined;
}

/** The `at`th changing call of a driver: refused before it acts, or done and its answer lost. */
function faultAt(at: number, when: 'before' | 'after'): Adversity {
  const name = `changing call ${at} is ${when === 'before' ? 'refused for a moment' : 'done, its answer lost'}`;
  return {
    name,
    faults: (aws) => {
      let count = 0;
      const fail = (call: AwsCall, caller: AwsCaller) => {
        if (!isDriver(caller) || !aws.isMutating(call.name)) return;
        count += 1;
        if (count === at) throw awsFailure(when === 'before' ? 'InternalError' : 'TimeoutError', name, 500);
      };
      if (when === 'before') aws.beforeCall = fail;
      else aws.afterCall = fail;
    },
  };
}

const changingCallsMax = 12;

/** Every adversity, one at a time. */
export const adversities: readonly Adversity[] = [
  { name: 'nothing' },
  deletesMade,
  tampersWithMade,
  emptiesPolicies,
  losesPrincipals,
  ...Array.from({ length: changingCallsMax }, (_, i) => [faultAt(i + 1, 'before'), faultAt(i + 1, 'after')]).flat(),
];
