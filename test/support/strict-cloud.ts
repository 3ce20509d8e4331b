import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { documentClient } from '../../adapters/dynamodb/document-client.js';
import { DynamoTables } from '../../adapters/dynamodb/dynamo-tables.js';
import { SystemClock } from '../../adapters/system/system-clock.js';
import { UlidIds } from '../../adapters/system/ulid-ids.js';
import { deployLocally } from '../../scripts/local/deploy.js';
import { startEmulator } from '../../scripts/local/emulator.js';
import { controlAccount, controlPlan, projectFolder } from '../../scripts/local/emulator-plan.js';
import { endWithProcess } from '../../scripts/local/end-with-process.js';
import { freePort } from '../../scripts/local/free-port.js';
import { localClient } from '../../scripts/local/local-client.js';
import { endSearched } from './canary-cloud.js';
import { secretValue } from './canary-values.js';
import type { Keys } from './request-signer.js';

/** A role of the control account as a program has it. */
export interface StrictRole {
  readonly arn: string;
  /** Its unique id. */
  readonly principalId: string;
  readonly keys: Keys;
}

/** The control account on an engine that checks signatures and IAM policies, with the product deployed and no member account. */
export class StrictCloud {
  private constructor(
    readonly endpoint: string,
    readonly apiId: string,
    /** Clock, ids and the deployed tables: what use cases need that set things up. */
    readonly ports: { readonly tables: DynamoTables; readonly clock: SystemClock; readonly ids: UlidIds },
    private readonly runner: Keys,
    readonly stop: () => Promise<void>,
  ) {}

  /** Starts the engine and deploys the shipped app with these settings, in a folder and on a port of its own. */
  static async start(context: Readonly<Record<string, string>>): Promise<StrictCloud> {
    const folder = join(projectFolder, '.local', `strict-${process.pid}`);
    for (const part of ['tmp', 'state', 'logs']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'tmp', 'package.json'), JSON.stringify({ type: 'commonjs' }));
    const guard = endWithProcess();
    const end = async () => {
      await guard.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    try {
      const plan = controlPlan(folder, await freePort(0));
      const { endpoint } = plan;
      await startEmulator({ ...plan, env: { ...plan.env, AUTH: 'true' } }, guard.keep);
      const app = 'node --import tsx test/support/strict-app.ts';
      const outputs = await deployLocally({ controlEndpoint: endpoint, memberEndpoint: endpoint }, { workFolder: folder, app, context });
      const all = Object.assign({}, ...Object.values(outputs)) as { readonly [name: string]: string };
      const searched = { controlEndpoint: endpoint, memberEndpoint: endpoint, folder };
      const ports = { tables: deployedTables(endpoint, all), clock: new SystemClock(), ids: new UlidIds() };
      return new StrictCloud(endpoint, all.ApiId ?? '', ports, await userWhoAssumes(endpoint), endSearched(searched, end));
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** Where the deployed API answers. */
  get apiUrl(): string {
    return `${this.endpoint}/_aws/execute-api/${this.apiId}/$default`;
  }

  /** A role below a path, that may call what `routes` names, e.g. `GET/api/services/*`; answers it with the keys of a session. */
  async role(name: string, routes: string): Promise<StrictRole> {
    const iam = new IAMClient(localClient(this.endpoint));
    const trust = document({ Principal: { AWS: `arn:aws:iam::${controlAccount.awsAccountId}:root` }, Action: 'sts:AssumeRole' });
    const { Role: made } = await iam.send(new CreateRoleCommand({ RoleName: name, Path: '/programs/', AssumeRolePolicyDocument: trust }));
    const Resource = `arn:aws:execute-api:${controlAccount.region}:${controlAccount.awsAccountId}:${this.apiId}/$default/${routes}`;
    const PolicyDocument = document({ Action: 'execute-api:Invoke', Resource });
    await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'calls', PolicyDocument }));
    const sts = new STSClient({ ...localClient(this.endpoint), credentials: this.runner });
    const { Credentials: session } = await sts.send(new AssumeRoleCommand({ RoleArn: made?.Arn, RoleSessionName: `${name}-1` }));
    const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken: sessionToken = '' } = session ?? {};
    for (const value of [secretAccessKey, sessionToken]) secretValue(value);
    return { arn: made?.Arn ?? '', principalId: made?.RoleId ?? '', keys: { accessKeyId, secretAccessKey, sessionToken } };
  }
}

function deployedTables(endpoint: string, outputs: { readonly [name: string]: string }): DynamoTables {
  const name = (table: string) => outputs[`${table}TableName`] ?? '';
  return new DynamoTables(documentClient(localClient(endpoint)), {
    resources: name('Resources'),
    marketplace: name('Marketplace'),
    transfers: name('Transfers'),
    ledger: name('Ledger'),
    idempotency: name('Idempotency'),
  });
}

/** A root key cannot assume a role. */
async function userWhoAssumes(endpoint: string): Promise<Keys> {
  const iam = new IAMClient(localClient(endpoint));
  const UserName = 'runner';
  await iam.send(new CreateUserCommand({ UserName }));
  const PolicyDocument = document({ Action: 'sts:AssumeRole', Resource: '*' });
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'assumes', PolicyDocument }));
  const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: key?.AccessKeyId ?? '', secretAccessKey: key?.SecretAccessKey ?? '' };
}

function document(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
}
