import type { Blocker } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { Found } from '../../domain/resource/cloud-resource.js';

/** A key that does not move: whoever may use it stays unread. */
export function keyStays({ ref, links }: Found, parties: Parties): readonly Blocker[] {
  const keys = links.filter((link) => link.relation === 'is encrypted with' && !parties.manifest.has(link.toArn));
  return keys.map(() => ({
    code: 'KeyDoesNotMove',
    arn: ref.arn,
    detail: 'It is encrypted with a key that does not move; who may use that key cannot be proven.',
    whoMustAct: 'operator',
    remedy: 'Have the provider look at the key policy after the transfer.',
  }));
}

/** No API of EC2 looks into a guest. */
export function guestUnseen({ ref }: Found): readonly Blocker[] {
  return [
    {
      code: 'GuestNotInspected',
      arn: ref.arn,
      detail: 'Users, keys, jobs and agents in the guest cannot be proven gone.',
      whoMustAct: 'purchaser',
      remedy: 'Look through the guest after the transfer.',
    },
  ];
}

/** A role that stays where it is goes on acting for the instance. */
export function roleStays({ ref, configuration }: Found, parties: Parties): readonly Blocker[] {
  const profileArn = configuration.instanceProfileArn;
  if (typeof profileArn !== 'string' || parties.manifest.has(profileArn)) return [];
  return [
    {
      code: 'InstanceRoleDoesNotMove',
      arn: ref.arn,
      detail: 'The role of the instance does not move; who may assume it cannot be proven.',
      whoMustAct: 'purchaser',
      remedy: 'Associate an instance profile of your own after the transfer.',
    },
  ];
}

/** EC2 lets tracked connections run on when their rule goes. */
export function openConnections({ ref }: Found): readonly Blocker[] {
  return [
    {
      code: 'OpenConnectionsStay',
      arn: ref.arn,
      detail: 'Connections that are open at the switch run on until either end closes them.',
      whoMustAct: 'purchaser',
      remedy: 'Restart what listens, when it suits you, after the transfer.',
    },
  ];
}

/** What guests were told at launch cannot be taken back from outside. */
export function formerKeyStays({ ref }: Found): readonly Blocker[] {
  return [
    {
      code: 'FormerKeyInGuests',
      arn: ref.arn,
      detail: 'Guests launched with the key pair go on accepting its former private key.',
      whoMustAct: 'purchaser',
      remedy: 'Replace the key in authorized_keys of each guest after the transfer.',
    },
  ];
}
