import { DescribeInstanceInformationCommand } from '@aws-sdk/client-ssm';
import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import type { DriverContext } from '../driver.js';
import { idOfArn } from './arn.js';
import { domainErrorOf } from './aws-errors.js';

/** What may remain inside an instance. EC2 cannot look into a guest, so nothing here is ever said to be removed. */
export async function guestAccess(context: DriverContext, { ref, configuration }: Found): Promise<readonly ResidualAccess[]> {
  const guest: ResidualAccess = {
    arn: ref.arn,
    what: 'guest operating system',
    state: 'cannot-be-proven',
    reason: `${await agentState(context, ref.arn)} Users, keys, jobs and agents in the guest were not inspected.`,
  };
  if (typeof configuration.keyName !== 'string') return [guest];
  const reason = 'Its public key was written to authorized_keys in the guest at launch; deleting the key pair removes nothing there.';
  return [guest, { arn: ref.arn, what: `key pair ${configuration.keyName}`, state: 'cannot-be-proven', reason }];
}

/** In words; an answer that did not come is said to be none, since the judgement does not hang on it. Throws retryable domain errors. */
async function agentState(context: DriverContext, arn: string): Promise<string> {
  const Filters = [{ Key: 'InstanceIds', Values: [idOfArn(arn)] }];
  try {
    const { InstanceInformationList } = await context.clients.ssm.send(new DescribeInstanceInformationCommand({ Filters }));
    const ping = InstanceInformationList?.[0]?.PingStatus;
    if (ping === undefined) return 'No Systems Manager agent is registered.';
    return ping === 'Online' ? 'A Systems Manager agent is online.' : 'The Systems Manager agent is offline.';
  } catch (error) {
    const cause = domainErrorOf(error, arn);
    if (cause.code === 'LeaseExpired' || cause.code === 'Throttled') throw cause;
    return `Systems Manager gave no answer (${cause.code}).`;
  }
}
