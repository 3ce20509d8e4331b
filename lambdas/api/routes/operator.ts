import { route } from '../route.js';
import { memberAccount, memberAccountParams, newMemberAccount } from '../schemas/customers.js';
import { bookedCredit, newCredit, trialBalance, walletParams } from '../schemas/ledger.js';
import { transfer, transferParams } from '../schemas/transfers.js';
import { pageOf, pageQuery } from '../schemas/values.js';

const operatorOnly = { noun: 'Operator', auth: 'jwt', scope: 'conveyance/operate', roles: ['operator'] } as const;

/** What the provider does. */
export const operatorRoutes = [
  route({
    ...operatorOnly,
    method: 'POST',
    path: '/api/operator/member-accounts',
    operationId: 'registerMemberAccount',
    summary: 'Register an AWS account that holds customers’ resources; answers the ExternalId its role must trust',
    command: 'member-accounts register',
    body: newMemberAccount,
    response: memberAccount,
    status: 201,
    load: async () => (await import('../register-member-account.js')).registerMemberAccount,
  }),
  route({
    ...operatorOnly,
    method: 'GET',
    path: '/api/operator/member-accounts',
    operationId: 'listMemberAccounts',
    summary: 'List member accounts',
    command: 'member-accounts list',
    query: pageQuery,
    response: pageOf(memberAccount),
    status: 200,
    load: async () => (await import('../list-member-accounts.js')).listMemberAccounts,
  }),
  route({
    ...operatorOnly,
    method: 'POST',
    path: '/api/operator/member-accounts/{awsAccountId}/check',
    operationId: 'checkMemberAccount',
    summary: 'Try the role of a member account: it becomes active when it can be assumed and read with',
    command: 'member-accounts check',
    params: memberAccountParams,
    response: memberAccount,
    status: 200,
    load: async () => (await import('../check-member-account.js')).checkMemberAccount,
  }),
  route({
    ...operatorOnly,
    method: 'POST',
    path: '/api/operator/wallets/{customerId}/credits',
    operationId: 'creditWallet',
    summary: 'Credit the wallet of a customer, opening it where there is none',
    services: true,
    command: 'wallets credit',
    params: walletParams,
    body: newCredit,
    response: bookedCredit,
    status: 201,
    load: async () => (await import('../credit-wallet.js')).creditWallet,
  }),
  route({
    ...operatorOnly,
    method: 'GET',
    path: '/api/operator/ledger/trial-balance',
    operationId: 'readTrialBalance',
    summary: 'Add up every ledger account: a sound ledger sums to zero',
    command: 'ledger trial-balance',
    response: trialBalance,
    status: 200,
    load: async () => (await import('../read-trial-balance.js')).readTrialBalance,
  }),
  route({
    ...operatorOnly,
    method: 'POST',
    path: '/api/operator/transfers/{transferId}/resume',
    operationId: 'resumeTransfer',
    summary: 'Send a transfer that needed an operator back to where it came from',
    command: 'transfers resume',
    params: transferParams,
    response: transfer,
    status: 202,
    load: async () => (await import('../resume-transfer.js')).resumeTransfer,
  }),
];
