import type { StackOutputs } from '../local/deploy.js';
import type { LocalEndpoints } from '../local/local-cloud.js';
import type { SignInTarget } from '../local/sign-in.js';

/** What the story needs to know of the deployed app. */
export interface DeployedApp {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly userPoolId: string;
  readonly marketplaceTable: string;
  readonly functionNamePrefix: string;
  readonly signIn: Omit<SignInTarget, 'scopes'>;
}

/** Where sign-in returns to; nothing needs to listen there. */
export const redirectUri = 'http://localhost:8976/callback';

/** Reads the outputs of the stacks; the local engine answers the API under a path of its endpoint. */
export function deployedApp(cloud: LocalEndpoints, outputs: StackOutputs): DeployedApp {
  const all = Object.assign({}, ...Object.values(outputs)) as Record<string, string>;
  const output = (name: string) => {
    const value = all[name];
    if (value === undefined) throw new Error(`The stacks have no output ${name}.`);
    return value;
  };
  return {
    apiUrl: `${cloud.controlEndpoint}/_aws/execute-api/${output('ApiId')}/$default`,
    userPoolId: output('UserPoolId'),
    marketplaceTable: output('MarketplaceTableName'),
    functionNamePrefix: output('FunctionNamePrefix'),
    signIn: { signInUrl: cloud.controlEndpoint, clientId: output('UserPoolClientId'), redirectUri },
  };
}
