import { Logger } from '@aws-lambda-powertools/logger';

/** Structured logs of every door; no bodies, tokens or secret values are ever handed to it. */
export const log = new Logger({
  serviceName: 'conveyance',
  persistentKeys: { environment: process.env.SERVICE_ENVIRONMENT ?? 'dev', version: process.env.AWS_LAMBDA_FUNCTION_VERSION ?? 'none' },
});
