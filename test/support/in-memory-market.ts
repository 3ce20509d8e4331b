import { join } from 'node:path';
import { CountingIds } from '../../adapters/in-memory/counting-ids.js';
import { FixedClock } from '../../adapters/in-memory/fixed-clock.js';
import { InMemoryExecutions } from '../../adapters/in-memory/in-memory-executions.js';
import { InMemoryObjects } from '../../adapters/in-memory/in-memory-objects.js';
import { InMemoryTables } from '../../adapters/in-memory/in-memory-tables.js';
import { InMemoryVault } from '../../adapters/in-memory/in-memory-vault.js';
import type { CredentialChoice, CustomerAccess } from '../../domain/access/parties.js';
import { createCustomer } from '../../domain/customer/create-customer.js';
import { creditCustomer } from '../../domain/customer/credit-customer.js';
import type { Customer } from '../../domain/customer/customer.js';
import { memberAccountItem } from '../../domain/customer/member-account-store.js';
import { createListing } from '../../domain/listing/create-listing.js';
import { placePurchase } from '../../domain/listing/place-purchase.js';
import { publishListing } from '../../domain/listing/publish-listing.js';
import { plusSeconds } from '../../domain/ports/clock.js';
import type { Tables } from '../../domain/ports/tables.js';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { importResources } from '../../domain/resource/import-resources.js';
import { readBatch, transferManifest } from '../../domain/transfer/manifest.js';
import { routeEndedExecution } from '../../domain/transfer/route-ended-execution.js';
import { runStep } from '../../domain/transfer/run-step.js';
import { startTransfer } from '../../domain/transfer/start-transfer.js';
import { type Step, type StepName, steps } from '../../lambdas/saga/steps.js';
import { readMachine } from '../../lib/machine/machine.js';
import { provider as demoProvider, roleArn } from '../../scripts/demo/world.js';
import { AwsMemberCloud } from './in-memory-aws/aws-member-cloud.js';
import { InMemoryAws } from './in-memory-aws/in-memory-aws.js';
import { type MachineRun, runMachine } from './machine-run.js';
import { member } from './member-fixture.js';
import { stepActs } from './step-acts.js';

const machinesFolder = join(import.meta.dirname, '../../statemachines');
const price = { amountMinor: 120_000n, currency: 'USD' };

/** What is said of a sale; what is left out is as for a plain one. */
export interface SaleTerms {
  readonly arns: readonly string[];
  readonly credentialChoices?: { readonly [arn: string]: CredentialChoice };
  readonly bystanders?: readonly string[];
  readonly leftBehind?: readonly string[];
  readonly movesControl?: boolean;
}

/** One call of one step in a run: asked before, told after. */
export interface StepHooks {
  readonly before?: (step: StepName, batch: number) => void | Promise<void>;
}

/**
 * The product in one process: tables in memory, the real drivers and session policies on an in-memory AWS, the shipped machines run here.
 * Ports may be wrapped by what counts or fails: `tables` is handed in.
 */
export class InMemoryMarket {
  readonly aws = new InMemoryAws();
  readonly clock = new FixedClock();
  readonly ids = new CountingIds();
  readonly vault = new InMemoryVault();
  readonly executions = new InMemoryExecutions();
  readonly objects = new InMemoryObjects();
  readonly memberCloud = new AwsMemberCloud(this);
  hooks: StepHooks = {};

  private constructor(readonly tables: Tables) {}

  /** The provider of the demo with one active member account. */
  static async open(tables: Tables = new InMemoryTables()): Promise<InMemoryMarket> {
    const market = new InMemoryMarket(tables);
    const provider = { principals: [roleArn(member.awsAccountId, demoProvider.roleName)], networks: [demoProvider.network] };
    const account = {
      ...member,
      externalId: 'ext_1',
      status: 'active',
      regions: [member.region],
      provider,
      createdAt: market.clock.now(),
    } as const;
    const { region: _only, ...item } = account;
    await tables.transact([{ act: 'put', table: 'marketplace', item: memberAccountItem(item) }]);
    return market;
  }

  /** Registers a customer with a role of its name and one network. */
  customer(name: string, network: string, access: Partial<CustomerAccess> = {}): Promise<Customer> {
    const principals = [roleArn(member.awsAccountId, name)];
    return createCustomer(this, {
      name,
      access: { principals, networks: [network], securityGroups: [], keyAdministrators: [], ...access },
    });
  }

  /** Brings cloud resources under the service, 200 at a time as the API does. */
  async own(owner: string, arns: readonly string[]): Promise<void> {
    for (let start = 0; start < arns.length; start += 200) {
      const select = { kind: 'arns', arns: arns.slice(start, start + 200) } as const;
      await importResources(this, { awsAccountId: member.awsAccountId, owner, select });
    }
  }

  /** Lists, buys and starts; answers the transfer's id. The machine has not run yet. */
  async sell(seller: string, purchaser: string, terms: SaleTerms): Promise<string> {
    const { arns, credentialChoices = {}, bystanders = [], leftBehind = [], movesControl = true } = terms;
    const kept = { undoWindowSeconds: 86_400, movesControl, movesPayment: true, credentialChoices, bystanders, leftBehind };
    const draft = { title: 'Solution', description: 'A solution', price, terms: kept, resourceIds: arns.map(cloudResourceId) };
    const { listingId } = await createListing(this, seller, draft);
    await publishListing(this, { seller, listingId, correlationId: this.ids.next('cor') });
    await creditCustomer(this, { customerId: purchaser, amount: price, description: 'Deposit' });
    const order = { purchaser, listingId, listingRevision: 1, idempotencyKey: listingId, correlationId: this.ids.next('cor') };
    const { transferId } = await placePurchase(this, order);
    await startTransfer(this, transferId);
    return transferId;
  }

  /** Runs every execution that was started, and those their ends start, until none is left; answers the runs. */
  async drain(): Promise<readonly MachineRun[]> {
    const runs: MachineRun[] = [];
    for (let at = 0; at < this.executions.started.length; at += 1) {
      const execution = this.executions.started[at];
      if (execution === undefined || this.executions.ended.has(execution.name)) continue;
      const { machine, name, input } = execution;
      const run = await runMachine(readMachine(machine, machinesFolder), input, (step, call) => this.#call(step as StepName, call));
      runs.push(run);
      this.executions.ended.add(name);
      if (run.status === 'FAILED') await routeEndedExecution(this, name, run.status);
    }
    return runs;
  }

  async #call(step: StepName, payload: object): Promise<unknown> {
    const { batch = 0, ...call } = payload as { transferId: string; epoch: number; attempt: number; batch?: number };
    await this.hooks.before?.(step, batch);
    const { during, rerun, timeoutSeconds }: Step = steps[step];
    const leaseUntil = plusSeconds(this.clock.now(), timeoutSeconds - 2);
    const answer = await runStep(this, { ...call, batch, step, during, rerun, leaseUntil }, async (work) => {
      const entries = steps[step].perBatch ? await readBatch(this.tables, transferManifest(call.transferId), batch) : [];
      return stepActs[step](this, { ...work, entries });
    });
    return answer ?? {};
  }
}
