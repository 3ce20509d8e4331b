import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AuthorizeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { addPerson } from '../local/add-person.js';
import { localClient } from '../local/local-client.js';
import type { LocalEndpoints } from '../local/local-cloud.js';
import { playBrowser } from '../local/play-browser.js';
import type { DeployedApp } from './deployed-app.js';
import { clientsAs, deployDriverRole, seedRoles } from './member-account.js';
import type { MemberGate } from './member-gate.js';
import { seedSolution } from './seed-solution.js';
import { backOffice, provider, storefront } from './world.js';

/** What the stagehand works with. */
export interface StagehandTools {
  readonly cloud: LocalEndpoints;
  readonly app: DeployedApp;
  readonly gate: Pick<MemberGate, 'hold' | 'cut'>;
  /** Of everybody who signs in. */
  readonly password: string;
  readonly secretValue: string;
}

type Act = (first: string, second: string) => Promise<object | string>;

const orderCharactersMax = 10_000;
const changedPort = 9_200;

/** Does for a script what lies outside the product: customers' cloud resources, people at a browser, faults; one order to a request. */
export class Stagehand {
  readonly #server: Server;
  readonly #acts: { readonly [verb: string]: Act };

  private constructor(tools: StagehandTools) {
    this.#acts = actsWith(tools);
    this.#server = createServer((request, answer) => {
      this.#obey(request).then(
        (done) => answer.end(typeof done === 'string' ? done : JSON.stringify(done)),
        (error: unknown) => answer.writeHead(500).end(error instanceof Error ? error.message : String(error)),
      );
    });
  }

  /** Listens on a free port of 127.0.0.1. */
  static async open(tools: StagehandTools): Promise<Stagehand> {
    const stagehand = new Stagehand(tools);
    await once(stagehand.#server.listen(0, '127.0.0.1'), 'listening');
    return stagehand;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #obey(request: IncomingMessage): Promise<object | string> {
    const order = await text(request);
    const [verb = '', first = '', second = ''] = order.length <= orderCharactersMax ? (JSON.parse(order) as string[]) : [];
    const act = Object.hasOwn(this.#acts, verb) ? this.#acts[verb] : undefined;
    if (act === undefined) throw new Error(`The stagehand knows no "${verb}", only ${Object.keys(this.#acts).join(', ')}.`);
    return act(first, second);
  }
}

function actsWith(tools: StagehandTools): { readonly [verb: string]: Act } {
  return { ...peopleActs(tools), ...cloudActs(tools), ...faultActs(tools) };
}

function peopleActs({ cloud, app, password }: StagehandTools): { readonly [verb: string]: Act } {
  return {
    'sign-in': async (url, email) => {
      await playBrowser(url, email, password);
      return email;
    },
    password: async (email) =>
      addPerson(new CognitoIdentityProviderClient(localClient(cloud.controlEndpoint)), app.userPoolId, email, password),
  };
}

function cloudActs({ cloud, secretValue }: StagehandTools): { readonly [verb: string]: Act } {
  const groupIds = new Map<string, string>();
  const asIn = (awsAccountId: string, roleName: string) => clientsAs(cloud.memberEndpoint, awsAccountId, roleName);
  return {
    role: async (awsAccountId, externalId) => {
      const { iam, cloudFormation } = await asIn(awsAccountId, 'Administrator');
      await seedRoles(iam);
      await deployDriverRole(cloudFormation, externalId);
      return awsAccountId;
    },
    solution: async (name) => {
      const world = solutionNamed(name);
      const seeded = await seedSolution(await asIn(world.awsAccountId, 'Administrator'), world, secretValue);
      groupIds.set(name, seeded.groupId);
      return { ...seeded, awsAccountId: world.awsAccountId };
    },
    'open-port': async (name) => {
      const { ec2 } = await asIn(solutionNamed(name).awsAccountId, provider.roleName);
      const IpPermissions = [{ IpProtocol: 'tcp', FromPort: changedPort, ToPort: changedPort, IpRanges: [{ CidrIp: provider.network }] }];
      await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: groupIds.get(name), IpPermissions }));
      return name;
    },
  };
}

function faultActs({ app, gate }: StagehandTools): { readonly [verb: string]: Act } {
  const endings = new Map<string, () => void>();
  const begin = (how: 'hold' | 'cut') => async (step: string) => {
    endings.set(step, gate[how](`${app.functionNamePrefix}${step}`));
    return step;
  };
  return {
    hold: begin('hold'),
    cut: begin('cut'),
    release: async (step) => {
      endings.get(step)?.();
      return step;
    },
  };
}

function solutionNamed(name: string) {
  const world = [storefront, backOffice].find((one) => one.name === name);
  if (world === undefined) throw new Error(`No solution is called "${name}".`);
  return world;
}
