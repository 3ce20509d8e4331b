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
import { RouteApi, type TokenIssuer } from '../constructs/route-api.js';
import { arnOf, runTimeNames } from '../constructs/run-time-name.js';
import { SignIn } from '../constructs/sign-in.js';
import { tablesAccess } from '../constructs/tables-access.js';
import { driverCallerRoleNames, type Settings } from '../settings.js';
import type { DataStack } from './data-stack.js';

/** What the API stack is built from. */
export interface ApiStackProps extends StackProps {
  readonly settings: Settings;
  /** Folder of the bundled Lambdas. */
  readonly bundle: string;
  readonly data: DataStack;
}

/** The way in by HTTP: sign-in (or another issuer by setting), the API and its one Lambda. */
export class ApiStack extends Stack {
  readonly signIn: SignIn | undefined;
  readonly apiId: string;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { settings } = props;
    if (!settings.issuer) this.signIn = new SignIn(this, 'SignIn', settings);
    const { api } = new RouteApi(this, 'Http', {
      settings,
      routes: servedRoutes,
      handler: this.handler(props).function,
      issuer: this.issuer(settings),
    });
    this.apiId = api.apiId;
    new CfnOutput(this, 'ApiId', { value: api.apiId });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
    if (!this.signIn) return;
    new CfnOutput(this, 'UserPoolId', { value: this.signIn.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.signIn.client.userPoolClientId });
    new CfnOutput(this, 'SignInDomain', { value: this.signIn.domain.baseUrl() });
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
    };
  }

  private issuer({ issuer, audience }: Settings): TokenIssuer {
    if (this.signIn) return { issuer: this.signIn.issuer, audience: this.signIn.client.userPoolClientId };
    return { issuer: String(issuer), audience: String(audience) };
  }
  /** Of another issuer only what the settings say: its addresses cannot be derived. */
  private signInAddress(settings: Settings): SignInAddress | undefined {
    const { issuer, audience } = this.issuer(settings);
    const pages = this.signIn && `${this.signIn.domain.baseUrl()}/oauth2`;
    const authorizeUrl = settings.authorizeUrl ?? (pages && `${pages}/authorize`);
    const tokenUrl = settings.tokenUrl ?? (pages && `${pages}/token`);
    if (authorizeUrl === undefined || tokenUrl === undefined) return undefined;
    return { issuer, authorizeUrl, tokenUrl, clientId: settings.clientId ?? audience };
  }
}
