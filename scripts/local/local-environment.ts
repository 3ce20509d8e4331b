import { delimiter, join } from 'node:path';
import { controlAccount, projectFolder } from './emulator-plan.js';
import type { LocalEndpoints } from './local-cloud.js';

/**
 * The environment with which commands speak to the local control account. What the caller has for AWS is left out, so
 * that no profile or key of a real account is ever used by mistake.
 */
export function localEnvironment(endpoints: LocalEndpoints): Record<string, string> {
  const own = Object.entries(process.env).filter(([name, value]) => value !== undefined && !/^(AWS_|CDK_|NODE_OPTIONS$)/.test(name));
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    PATH: [join(projectFolder, 'node_modules', '.bin'), process.env.PATH ?? '/usr/bin:/bin'].join(delimiter),
    AWS_ENDPOINT_URL: endpoints.controlEndpoint,
    AWS_REGION: controlAccount.region,
    AWS_DEFAULT_REGION: controlAccount.region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DEFAULT_ACCOUNT: controlAccount.awsAccountId,
    CDK_DEFAULT_REGION: controlAccount.region,
    CDK_DISABLE_CLI_TELEMETRY: '1',
  };
}
