import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ConveyanceError } from '../../domain/errors.js';
import type { IdSource } from '../../domain/ports/id-source.js';
import { log } from './log.js';
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
    },
    after: (request) => {
      request.response = framed(request.response ?? {}, correlationOf(request.event));
    },
    onError: (request) => {
      const correlationId = correlationOf(request.event);
      const { error } = request;
      if (isInternal(error))
        log.error('Request failed', { correlationId, route: request.event.routeKey, code: codeOf(error), error: error ?? '' });
      request.response = framed(problemAnswer(error, correlationId), correlationId);
    },
  };
}

function framed(answer: APIGatewayProxyStructuredResultV2, correlationId: string): APIGatewayProxyStructuredResultV2 {
  return { ...answer, headers: { ...answer.headers, [header]: correlationId, 'x-content-type-options': 'nosniff' } };
}

function codeOf(error: unknown): string {
  return error instanceof ConveyanceError ? error.code : 'Internal';
}
