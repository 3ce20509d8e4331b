import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { apiUses, servedRoutes } from '../../lambdas/api/routes.js';
import { apiEntry } from '../bundle.js';
import {
  type Accesses,
  directoryAccess,
  executionsAccess,
  machineArns,
  memberCloudAccess,
  rateLimitAccess,
  type SignInAddress,
  serviceAccess,
  vaultAccess,
} from '../constructs/access.js';
import { DoorFunction, doorRole } from '../constructs/door-function.js';
import { identificationAccesses } from '../constructs/identification-access.js';
import { RouteApi, type TokenIssuer } from '../constructs/route-api.js';
import { arnOf, runTimeNames } from '../constructs/run-time-name.js';
import { SignIn, signInPages } from '../constructs/sign-in.js';
import { tablesAccess } from '../constructs/tables-access.js';
import { driverCallerRoleNames, type Settings } from '../settings.js';
import { ConsoleStack } from './console-stack.js';
import type { DataStack } from './data-stack.js';

/** What the API stack is built from. */
export interface ApiStackProps extends StackProps {
  readonly settings: Settings;
  /** Folder of the bundled Lambdas. */
  readonly bundle: string;
  readonly data: DataStack;
  /** Folder of the built console; needed unless the setting `consoleUrl` says who serves it. */
  readonly console?: string;
}

/** The way in by HTTP: the console, sign-in (or another issuer by setting), the API and its one Lambda. */
export class ApiStack extends Stack {
  readonly signIn: SignIn | undefined;
  readonly apiId: string;
  /** Where people open the console, without a slash at its end. */
  readonly consoleUrl: string;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { settings } = props;
    const http = new RouteApi(this, 'Http', settings);
    this.apiId = http.api.apiId;
    this.consoleUrl = settings.consoleUrl ?? this.consoleSite(props).url;
    if (!settings.issuer) this.signIn = new SignIn(this, 'SignIn', settings, this.consoleUrl);
    http.serve({ routes: servedRoutes, handler: this.handler(props).function, issuer: this.issuer(settings) });
    new CfnOutput(this, 'ConsoleUrl', { value: this.consoleUrl });
    new CfnOutput(this, 'ApiId', { value: this.apiId });
    new CfnOutput(this, 'ApiUrl', { value: http.api.apiEndpoint });
    if (!this.signIn) return;
    new CfnOutput(this, 'UserPoolId', { value: this.signIn.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.signIn.client.userPoolClientId });
    new CfnOutput(this, 'SignInDomain', { value: this.signIn.domain.baseUrl() });
  }

  private consoleSite({ settings, console }: ApiStackProps): ConsoleStack {
    if (console === undefined) throw new Error('The console is not built, and no setting consoleUrl says where it is served.');
    const tokenUrl = addressesOf(settings).tokenUrl;
    const site = new ConsoleStack(this, 'Console', { settings, files: console, apiId: this.apiId, tokenUrl });
    new CfnOutput(this, 'ConsoleDistributionDomain', { value: site.domainName });
    return site;
  }

  private handler(props: ApiStackProps): DoorFunction {
    const { settings } = props;
    const accesses = this.accesses(props);
    const roleName = driverCallerRoleNames(settings.environment).api;
    const role = doorRole(this, 'HandlerRole', { settings, uses: apiUses, accesses, roleName });
    return new DoorFunction(this, 'Handler', {
      settings,
      code: Code.fromAsset(props.bundle),
      accesses,
      name: 'Api',
      entry: apiEntry,
      timeoutSeconds: 29,
      uses: apiUses,
      role,
    });
  }

  private accesses({ settings, data }: ApiStackProps): Accesses {
    const { driverRole, vaultSecret } = runTimeNames(settings.environment);
    return {
      service: serviceAccess(settings.environment, this.signInAddress(settings)),
      tables: tablesAccess(data.tables, data.tableKey?.keyArn, 'business-and-answers'),
      memberCloud: memberCloudAccess(settings.memberEndpointUrl, settings.callTimeoutSeconds, arnOf(driverRole)),
      vault: vaultAccess(data.vaultKey.keyArn, arnOf(vaultSecret)),
      executions: executionsAccess(...machineArns(settings.environment)),
      directory: directoryAccess(this.signIn?.pool),
      rateLimit: rateLimitAccess(settings.requestsPerMinutePerCustomer),
      ...identificationAccesses(settings, data.identification),
    };
  }

  private issuer({ issuer, audience }: Settings): TokenIssuer {
    if (this.signIn) return { issuer: this.signIn.issuer, audience: this.signIn.client.userPoolClientId };
    return { issuer: String(issuer), audience: String(audience) };
  }

  private signInAddress(settings: Settings): SignInAddress | undefined {
    const { issuer, audience } = this.issuer(settings);
    const { authorizeUrl, tokenUrl } = addressesOf(settings);
    if (authorizeUrl === undefined || tokenUrl === undefined) return undefined;
    const signOutUrl = this.signOutUrl(settings, audience);
    return { issuer, authorizeUrl, tokenUrl, ...(signOutUrl !== undefined && { signOutUrl }), clientId: settings.clientId ?? audience };
  }

  /** The pool's page asks who signs out and where to go then; what another issuer asks for stands in its setting. */
  private signOutUrl({ environment, signOutUrl }: Settings, clientId: string): string | undefined {
    if (!this.signIn) return signOutUrl;
    return `${signOutUrl ?? `${signInPages(environment)}/logout`}?client_id=${clientId}&logout_uri=${this.consoleUrl}/`;
  }
}

/** Of another issuer only what the settings say: its addresses cannot be derived. */
function addressesOf({ issuer, environment, ...given }: Settings): Pick<Settings, 'authorizeUrl' | 'tokenUrl'> {
  if (given.tokenUrl !== undefined || issuer !== undefined) return given;
  const pages = `${signInPages(environment)}/oauth2`;
  return { authorizeUrl: `${pages}/authorize`, tokenUrl: `${pages}/token` };
}
