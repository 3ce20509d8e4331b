import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ConveyanceError } from '../../domain/errors.js';
import type { IdSource } from '../../domain/ports/id-source.js';
import { log } from './log.js';
import { identifyCall } from './observed.js';
import { isInternal, problemAnswer } from './problem.js';

const header = 'x-correlation-id';
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9_.:-]{7,127}$/;

/** The id a request goes by in answers, logs and events. */
export function correlationOf(event: APIGatewayProxyEventV2): string {
  return event.headers[header] ?? '';
}

/** Around every request: its correlation id (the caller's when well-formed, else a new one) and, for errors, the problem document. */
export function requestFrame(ids: IdSource): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    before: ({ event }) => {
      const given = correlationOf(event);
      event.headers[header] = wellFormed.test(given) ? given : ids.next('cor');
      identifyCall({ correlationId: correlationOf(event), route: event.routeKey });
    },
    after: (request) => {
      request.response = framed(request.response ?? {}, correlationOf(request.event));
      log.info('Request answered', { status: request.response.statusCode });
    },
    onError: (request) => {
      const correlationId = correlationOf(request.event);
      const { error } = request;
      if (isInternal(error))
        log.error('Request failed', { correlationId, route: request.event.routeKey, code: codeOf(error), error: error ?? '' });
      request.response = framed(problemAnswer(error, correlationId), correlationId);
      log.info('Request answered', { status: request.response.statusCode, code: codeOf(error) });
    },
  };
}

function framed(answer: APIGatewayProxyStructuredResultV2, correlationId: string): APIGatewayProxyStructuredResultV2 {
  return { ...answer, headers: { ...answer.headers, [header]: correlationId, 'x-content-type-options': 'nosniff' } };
}

function codeOf(error: unknown): string {
  return error instanceof ConveyanceError ? error.code : 'Internal';
}
