import { relative } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Browser } from 'playwright-core';
import { buildConsole } from '../../lib/console-build.js';
import { type DeployedApp, deployedApp } from '../../scripts/demo/deployed-app.js';
import { MemberGate } from '../../scripts/demo/member-gate.js';
import { Narrator } from '../../scripts/demo/narrator.js';
import { runSolution } from '../../scripts/demo/offer-solution.js';
import { type Cast, setUpProvider } from '../../scripts/demo/provider-setup.js';
import type { ImportedSolution } from '../../scripts/demo/stage.js';
import { backOffice, operator, purchaser, seller, storefront } from '../../scripts/demo/world.js';
import { addPerson } from '../../scripts/local/add-person.js';
import { ConsoleServer } from '../../scripts/local/console-server.js';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { localClient } from '../../scripts/local/local-client.js';
import { serveConsole } from '../../scripts/local/serve-console.js';
import { type OpenConsole, openConsole } from './browser/open-console.js';
import { RenderedFiles } from './browser/rendered-files.js';
import { signInAs } from './browser/sign-in-as.js';
import { type OwnDeployedCloud, startDeployedCloud } from './deployed-cloud.js';
import { stockResources } from './stocked-resources.js';

/** Who opens the console; the stranger is a third customer's admin and owns two thousand cloud resources. */
export type Visitor = 'seller' | 'purchaser' | 'operator' | 'stranger';

const emails: { readonly [visitor in Visitor]: string } = {
  seller: seller.email,
  purchaser: purchaser.email,
  operator: operator.email,
  stranger: 'sara@fabrikam.example',
};

/** How somebody has the console before them. */
export interface View {
  readonly scheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly path?: string;
}

/** How many cloud resources the stranger owns, more than a page of the console keeps, and how many of them belong together. */
export const stock = { count: 2_050, togetherCount: 2_000 } as const;

/** The deployed product on a local cloud of its own, with the console in front of it and two running solutions of the seller's. */
export class ConsoleStage {
  readonly windows: OpenConsole[] = [];

  private constructor(
    readonly cloud: OwnDeployedCloud,
    readonly server: ConsoleServer,
    readonly app: DeployedApp,
    readonly cast: Cast,
    readonly rendered: RenderedFiles,
    /** The one that is sold, and the one whose sale is undone. */
    readonly solutions: readonly [ImportedSolution, ImportedSolution],
    /** The service reaches the member accounts through it. */
    readonly gate: MemberGate,
    private readonly browser: Browser,
  ) {}

  static async open(browser: Browser): Promise<ConsoleStage> {
    const server = await ConsoleServer.listen(0);
    let gate: MemberGate | undefined;
    const cloud = await startDeployedCloud(async ({ memberEndpoint }) => {
      gate = await MemberGate.open(memberEndpoint);
      return { context: { consoleUrl: server.url, memberEndpointUrl: gate.url } };
    });
    try {
      if (gate === undefined) throw new Error('Nobody asked for the way to the member accounts.');
      const app = deployedApp(cloud, cloud.outputs);
      await serveConsole(server, app);
      const cast = await setUpProvider(cloud, app);
      const narrator = new Narrator(() => {});
      const stage = { cloud, app, cast, narrator, gate };
      const solutions = [await runSolution(stage, storefront), await runSolution(stage, backOffice)] as const;
      await addStranger(cloud, app, cast);
      const built = relative(projectFolder, await buildConsole(projectFolder));
      return new ConsoleStage(cloud, server, app, cast, new RenderedFiles(projectFolder, built, server.url), solutions, gate, browser);
    } catch (error) {
      await server.close();
      await gate?.close();
      await cloud.end();
      throw error;
    }
  }

  /** Opens a watched window of the console, still signed out. */
  async window({ scheme = 'light', viewport, path }: View = {}): Promise<OpenConsole> {
    const { rendered, server, cloud } = this;
    const options = { consoleUrl: server.url, issuerOrigin: new URL(cloud.controlEndpoint).origin, scheme, viewport, path, rendered };
    const opened = await openConsole(this.browser, options);
    this.windows.push(opened);
    return opened;
  }

  /** Opens a watched window and signs somebody in: they are where they wanted to go. */
  async enter(visitor: Visitor, view: View = {}): Promise<OpenConsole> {
    const opened = await this.window(view);
    await signInAs(opened.page, { email: emails[visitor], password: this.cast.signIns[0]?.password ?? '' });
    return opened;
  }

  /** Closes every window; answers what they did and should not have. */
  async close(): Promise<readonly string[]> {
    const findings = this.windows.flatMap(({ watch }) => watch.findings());
    for (const opened of this.windows.splice(0)) await opened.close();
    return findings;
  }

  /** Ends it all; throws when a secret value stood anywhere. */
  async stop(): Promise<void> {
    await this.server.close();
    await this.gate.close();
    await this.cloud.stop();
  }
}

/** A third customer with a person, and more cloud resources than anybody reads by hand. */
async function addStranger(cloud: OwnDeployedCloud, app: DeployedApp, cast: Cast): Promise<void> {
  const { body } = await cast.operator.post<{ customerId: string }>('/api/customers', { name: 'Fabrikam' });
  await cast.operator.post(`/api/customers/${body.customerId}/people`, { email: emails.stranger, role: 'customer-admin' });
  const cognito = new CognitoIdentityProviderClient(localClient(cloud.controlEndpoint));
  await addPerson(cognito, app.userPoolId, emails.stranger, cast.signIns[0]?.password ?? '');
  await stockResources(cloud, body.customerId, stock);
}
