import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { checkMemberAccount } from '../../domain/customer/check-member-account.js';
import { createCustomer } from '../../domain/customer/create-customer.js';
import { registerMemberAccount } from '../../domain/customer/register-member-account.js';
import type { Ports } from '../../domain/ports/ports.js';
import { intendEffect } from '../../domain/transfer/effect-log.js';
import { type TransferStatus, transferMoves } from '../../domain/transfer/transfer.js';
import type { StepName } from '../../lambdas/saga/steps.js';
import { portsFor } from '../../lambdas/wrappers/ports.js';
import { functionNamePrefix } from '../../lib/settings.js';
import { provider, region, roleArn, seller } from '../../scripts/demo/world.js';
import { controlAccount } from '../../scripts/local/emulator-plan.js';
import { localClient } from '../../scripts/local/local-client.js';
import { type BusTap, tapBus } from './bus-tap.js';
import { changedApp, type OwnDeployedCloud, startDeployedCloud } from './deployed-cloud.js';
import { ScenarioStepServer, type StepEvent } from './scenario-step-server.js';

/** Member accounts of the suite: a scenario has one to itself while it runs. */
export const memberAccounts = Array.from({ length: 6 }, (_, index) => `21000000000${index}`);

/** Functions whose settings together are the environment of every step, and of what the scenarios themselves call. */
const environmentFrom = ['StageAccess', 'RouteEndedExecution', 'PublishOutbox', 'IdentifyResources'];

/** The deployed product, its steps served by this process, with a provider, its member accounts and a seller. */
export interface ScenarioStage {
  readonly cloud: OwnDeployedCloud;
  readonly server: ScenarioStepServer;
  readonly ports: Ports;
  readonly machines: SFNClient;
  readonly events: EventBridgeClient;
  readonly secrets: SecretsManagerClient;
  readonly sellerId: string;
  /** Every secret value there was: none may be told anywhere. */
  readonly canaries: Set<string>;
  /** Every event the product published. */
  readonly bus: BusTap;
  stop(): Promise<void>;
}

/** Sets the stage once for all scenarios; takes some ten seconds. */
export async function setScenarioStage(): Promise<ScenarioStage> {
  const server = new ScenarioStepServer({
    functionNamePrefix: functionNamePrefix('dev'),
    loseOutcome: (step, event, leaseUntil) => loseOutcome(ports, step, event, leaseUntil),
  });
  // A machine calls the version of a step that was deployed with it, so where its steps are served is part of the deployment.
  const stepServerUrl = await server.listen();
  const cloud = await startDeployedCloud(async () => ({ app: changedApp, context: { stepServerUrl } }));
  const settings = localClient(cloud.controlEndpoint);
  await takeEnvironment(new LambdaClient(settings), cloud);
  const ports = portsFor(['tables', 'memberCloud', 'vault', 'executions', 'eventBus']);
  await server.load();
  for (const awsAccountId of memberAccounts) await openAccount(ports, awsAccountId);
  const principals = memberAccounts.map((awsAccountId) => roleArn(awsAccountId, seller.roleName));
  const access = { principals, networks: [seller.network], securityGroups: [], keyAdministrators: [] };
  const { customerId: sellerId } = await createCustomer(ports, { name: seller.name, access });
  const stop = async () => {
    await server.stop();
    await cloud.stop();
  };
  const events = new EventBridgeClient(settings);
  const bus = await tapBus(cloud.controlEndpoint, events, cloud.output('EventBusName'));
  const clients = { machines: new SFNClient(settings), events, secrets: new SecretsManagerClient(settings) };
  return { cloud, server, ports, ...clients, bus, sellerId, canaries: new Set(), stop };
}

/** The environment of this process becomes the one in which the deployed steps run. */
async function takeEnvironment(lambda: LambdaClient, cloud: OwnDeployedCloud): Promise<void> {
  const taken = await Promise.all(
    environmentFrom.map((name) =>
      lambda.send(new GetFunctionConfigurationCommand({ FunctionName: `${cloud.output('FunctionNamePrefix')}${name}` })),
    ),
  );
  for (const { Environment } of taken) Object.assign(process.env, Environment?.Variables);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: cloud.controlEndpoint,
    AWS_REGION: controlAccount.region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
}

async function openAccount(ports: Ports, awsAccountId: string): Promise<void> {
  const providerAccess = { principals: [roleArn(awsAccountId, provider.roleName)], networks: [provider.network] };
  await registerMemberAccount(ports, { awsAccountId, regions: [region], provider: providerAccess });
  await checkMemberAccount(ports, awsAccountId);
}

/** Writes the intent of the step once more over its outcome: what a crash between effect and log leaves behind. */
async function loseOutcome(
  { tables, clock }: Ports,
  step: StepName,
  { transferId, epoch, attempt, batch = 0 }: StepEvent,
  leaseUntil: Date,
): Promise<void> {
  const name = { transferId, step, epoch, attempt, batch, leaseUntil: leaseUntil.toISOString(), now: clock.now() };
  await intendEffect(tables, name, Object.keys(transferMoves) as TransferStatus[]);
}
