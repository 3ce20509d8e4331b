import { ConditionFailedError, ConflictError, InvalidInputError } from '../../errors.js';
import type { Instant } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import { resourcesOfCustomer } from '../../resource/resources-of-customer.js';
import { describeIdentification, type IdentificationView, identificationView } from './describe-identification.js';
import { newIdentification } from './identification.js';
import { identificationItem, identificationKey, openItem, openKey } from './identification-store.js';

/** What a customer asks to be identified. */
export interface IdentificationOrder {
  readonly from: Instant;
  readonly to: Instant;
  readonly awsAccountIds?: readonly string[] | undefined;
}

type StartPorts = Pick<Ports, 'tables' | 'clock' | 'ids' | 'identificationWork'>;

/**
 * Begins a run over the logs of a period; one at a time for a customer. The write comes before the message: what a crash in between leaves
 * behind is found by the sweep. Throws InvalidInputError (an AWS account without resources of the customer's), ConflictError (one is open).
 */
export async function startIdentification(ports: StartPorts, customerId: string, order: IdentificationOrder): Promise<IdentificationView> {
  const awsAccountIds = await accountsOf(ports, customerId, order.awsAccountIds);
  const { from, to } = order;
  const identificationId = ports.ids.next('idn');
  const known = await ports.tables.get(identificationKey(identificationId));
  if (known === undefined) {
    const run = newIdentification({ identificationId, customerId, from, to, awsAccountIds, requestedAt: ports.clock.now() });
    await open(ports, run);
    await ports.identificationWork.goOn(identificationId, 0);
    return identificationView(run);
  }
  await ports.identificationWork.goOn(identificationId, 0);
  return describeIdentification(ports, customerId, identificationId);
}

async function open({ tables }: StartPorts, run: ReturnType<typeof newIdentification>): Promise<void> {
  const when = [{ attribute: 'pk', is: 'absent' }] as const;
  try {
    await tables.transact([
      { act: 'put', table: 'marketplace', item: openItem(run), when },
      { act: 'put', table: 'marketplace', item: identificationItem(run), when },
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const item = await tables.get(openKey(run.customerId));
    throw new ConflictError(`Wait for ${String(item?.identificationId ?? 'the open identification')}: one runs at a time.`, {
      cause: error,
    });
  }
}

/** Only AWS accounts that hold something of the customer's: whose logs are read is never the caller's word. */
async function accountsOf({ tables }: StartPorts, customerId: string, asked: readonly string[] | undefined): Promise<readonly string[]> {
  const held = [...new Set((await resourcesOfCustomer(tables, customerId)).map(({ awsAccountId }) => awsAccountId))].sort();
  if (held.length === 0) throw new ConflictError('You own no cloud resources yet: an operator imports them.');
  const unknown = (asked ?? []).filter((awsAccountId) => !held.includes(awsAccountId));
  if (unknown.length === 0) return asked === undefined ? held : [...new Set(asked)].sort();
  const [rule, remedy] = ['names AWS accounts that hold cloud resources of yours', 'Leave it out to take all of them'];
  throw new InvalidInputError([{ field: 'awsAccountIds', value: unknown[0], rule, remedy }]);
}
