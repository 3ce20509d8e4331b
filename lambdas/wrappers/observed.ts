import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import type { MiddlewareObj } from '@middy/core';
import { log } from './log.js';
import { metrics } from './metrics.js';
import { annotateTrace } from './trace.js';

/** By which ids a call is found in logs and traces; never what it carries. */
export interface CallKeys {
  readonly correlationId?: string;
  readonly transferId?: string;
  /** The tenant for whom the call acts. */
  readonly customerId?: string | undefined;
  readonly fromCustomer?: string;
  readonly toCustomer?: string;
  readonly route?: string;
  readonly subscription?: string;
  readonly step?: string;
  readonly epoch?: number;
  readonly attempt?: number;
  readonly batch?: number;
}

let traced: { correlationId?: string; transferId?: string } = {};

/** From here on every log line of this call has these keys, and its trace is found by its correlation id and its transfer. */
export function identifyCall(keys: CallKeys): void {
  log.appendKeys({ ...keys });
  const { correlationId = traced.correlationId, transferId = traced.transferId } = keys;
  traced = { ...(correlationId && { correlationId }), ...(transferId && { transferId }) };
}

/** Around every door: keys of the Lambda and of the call in each log line, its metrics written at its end, its trace annotated. */
export function observed(name: string): MiddlewareObj[] {
  return [injectLambdaContext(log, { resetKeys: true }), written, annotated(name)];
}

/** Not the middleware of the library, which warns of every call that measured nothing: most do not. */
const written: MiddlewareObj = {
  after: () => writeMetrics(),
  onError: () => writeMetrics(),
};

function writeMetrics(): void {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
}

function annotated(name: string): MiddlewareObj {
  let beganMs = 0;
  const tell = async () => {
    const keys = traced;
    traced = {};
    if (Object.keys(keys).length > 0) await annotateTrace(name, keys, beganMs, Date.now());
  };
  return {
    before: () => {
      traced = {};
      beganMs = Date.now();
    },
    after: tell,
    onError: tell,
  };
}
