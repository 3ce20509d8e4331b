import { Logger } from '@aws-lambda-powertools/logger';

/** Structured logs of every door; no bodies, tokens or secret values are ever handed to it. */
export const log = new Logger({ serviceName: 'conveyance' });
