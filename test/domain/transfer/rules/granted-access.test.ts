import { describe, expect, it } from '@jest/globals';
import { ThrottledError } from '../../../../domain/resource/errors.js';
import { grantedAccess } from '../../../../domain/transfer/rules/granted-access.js';
import { aProposal } from '../../../support/a-proposal.js';
import { buildPolicy, buildStatement } from '../../../support/policies.js';
import { TransferWorld } from '../../../support/transfer-world.js';

const logs = 'arn:aws:s3:::logs';
const leaseUntil = '2026-11-23T10:01:00.000Z';
const policy = { ...buildPolicy(buildStatement({ Principal: { Service: 'logging.s3.amazonaws.com' } })) };

/** A sale with a bucket that stores its logs in one that stays; `policy` is what the cloud says of that now. */
async function withLogBucket(configuration = {}) {
  const world = await TransferWorld.with();
  const bucket = world.entries.find(({ type }) => type === 's3-bucket');
  const links = [{ toArn: logs, relation: 'stores logs in', needs: false }];
  await world.own(world.memberCloud.add('s3-bucket', bucket?.arn ?? ''), { links });
  await world.own(world.memberCloud.add('s3-bucket', logs, { configuration }));
  const terms = { bystanders: [], credentialChoices: {}, leftBehind: [logs], accessGranted: [logs] };
  return { world, proposal: aProposal(world, { terms }) };
}

async function codesOf({ world, proposal }: Awaited<ReturnType<typeof withLogBucket>>): Promise<readonly string[]> {
  return (await grantedAccess(world, proposal, leaseUntil)).map(({ code }) => code);
}

describe('grantedAccess', () => {
  it('believes the policy as it is now', async () => {
    expect(await codesOf(await withLogBucket({ policy }))).toEqual([]);
    expect(await codesOf(await withLogBucket({ policy: null }))).toEqual(['GrantedAccessUnproven']);
  });

  it('goes by what is known where the cloud gives no answer', async () => {
    const asked = await withLogBucket({ policy });
    asked.world.memberCloud.failNext('discover', new ThrottledError('Slow down.'));

    expect(await codesOf(asked)).toEqual(['GrantedAccessUnproven']);
  });

  it('reads nothing that is somebody else’s, and nothing where nothing is granted', async () => {
    const { world, proposal } = await withLogBucket({ policy });
    const foreign = world.memberCloud.add('s3-bucket', 'arn:aws:s3:::strangers');
    await world.own(foreign, { owner: 'cus_other' });
    const before = world.memberCloud.calls.length;

    const codes = await codesOf({ world, proposal: { ...proposal, terms: { ...proposal.terms, accessGranted: [foreign.arn] } } });

    expect(codes).toEqual(['GrantedAccessUnknown']);
    expect(await grantedAccess(world, aProposal(world), leaseUntil)).toEqual([]);
    expect(world.memberCloud.calls).toHaveLength(before);
  });
});
