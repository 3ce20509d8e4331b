import { updateCustomer } from '../../../domain/customer/update-customer.js';
import { transferKey } from '../../../domain/transfer/transfer-store.js';
import { provider, roleArn } from '../../../scripts/demo/world.js';
import type { ScenarioSale } from '../../support/scenario-sale.js';
import type { Scenario, Scene } from '../scenario.js';
import { addProviderStatement, addTag, deleteVolume, putValue, reopen, withStatement, withValuePut } from './outside-change.js';
import { everyTry, triesOf, undoneFor } from './tries.js';

const speaker = { subject: 'operator', role: 'operator', scopes: [], correlationId: 'cor_scenario' } as const;
const completed = { status: 'completed' } as const;

/** After the first round of switching and verifying come two more; the last refuses, and is asked again until its tries are used up. */
const verifyCallsMax = 2 + triesOf('VerifyAccess');

const stillOpen = { step: 'VerifyAccess', code: 'ResidualAccessOpen' } as const;

async function suspendPurchaser({ stage, sale }: Scene): Promise<void> {
  await updateCustomer(stage.ports, speaker, sale.purchaser.customerId, { standing: 'suspended' });
}

async function passDeadline({ stage, sale }: Scene): Promise<void> {
  await stage.ports.tables.transact([{ act: 'update', key: transferKey(sale.transferId), set: { deadline: '2026-01-01T00:00:00.000Z' } }]);
}

function once(
  before: 'RecheckResources' | 'CommitTransfer' | 'VerifyAccess',
  act: (sale: ScenarioSale) => Promise<void>,
): Scenario['meanwhile'] {
  return ({ sale }) => [{ before, times: 1, act: () => act(sale) }];
}

function withReopened(expected: ReadonlyMap<string, string>, { sale }: Scene) {
  return withStatement(expected, sale, 'Reopened', sale.purchaser.principal);
}

/** What others do meanwhile: refused before the commit, closed after it. */
export const othersInterfere: readonly Scenario[] = [
  {
    name: 'the purchaser is suspended just before the commit',
    meanwhile: (scene) => [{ before: 'CommitTransfer', times: 1, act: () => suspendPurchaser(scene) }],
    ends: undoneFor('CommitTransfer', 'CommitRefused'),
    runs: [1, 1],
  },
  {
    name: 'the deadline passes just before the commit',
    meanwhile: (scene) => [{ before: 'CommitTransfer', times: 1, act: () => passDeadline(scene) }],
    ends: undoneFor('CommitTransfer', 'TransferExpired'),
    runs: [1, 1],
  },
  {
    name: 'a tag is added after staging',
    meanwhile: once('RecheckResources', addTag),
    ends: undoneFor('RecheckResources', 'Drifted'),
    runs: [1, 1],
    others: (expected, { sale }) => new Map(expected).set(`tag ${sale.seeded.bucket} team`, 'data'),
  },
  {
    name: 'a statement is added to a staged policy',
    meanwhile: once('RecheckResources', addProviderStatement),
    ends: undoneFor('RecheckResources', 'Drifted'),
    runs: [1, 1],
    others: (expected, { sale }) => withStatement(expected, sale, 'Backup', roleArn(sale.seeded.solution.awsAccountId, provider.roleName)),
  },
  {
    name: 'a volume is deleted after staging',
    meanwhile: once('RecheckResources', deleteVolume),
    ends: undoneFor('RecheckResources', 'ResourceNotFound'),
    runs: [1, 1],
  },
  {
    name: 'a new value is put into the secret after staging',
    meanwhile: once('RecheckResources', putValue),
    ends: undoneFor('RecheckResources', 'Drifted'),
    runs: [1, 1],
    others: withValuePut,
  },
  {
    name: 'the seller lets itself in again before it is verified: closed in a second round',
    meanwhile: once('VerifyAccess', reopen),
    ends: completed,
    runs: [1, 0],
    others: withReopened,
  },
  {
    name: 'the seller lets itself in again before two rounds of a second attempt: closed in its third',
    faults: [everyTry('VerifyAccess', 'before')],
    meanwhile: ({ sale }) => [{ before: 'VerifyAccess', spared: triesOf('VerifyAccess'), times: 2, act: () => reopen(sale) }],
    ends: completed,
    runs: [2, 0],
    others: withReopened,
  },
  {
    name: 'the seller lets itself in again before every round: an operator is asked, and it ends when the seller does',
    meanwhile: ({ sale }) => [{ before: 'VerifyAccess', times: verifyCallsMax, act: () => reopen(sale) }],
    ends: { status: 'needs-operator', needsOperatorFrom: 'completing', operatorFailure: stillOpen },
    runs: [1, 0],
    resumed: { ...completed, operatorFailure: stillOpen },
    others: withReopened,
  },
];
