import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiParameters, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { hasEtag, type Route } from './route.js';
import { servedRoutes } from './routes.js';
import { problem } from './schemas/problem.js';
import { version } from './version.js';

const nouns: { readonly [noun in Route['noun']]: string } = {
  System: 'The service itself',
  Customers: 'Tenants: their record and their people',
  Operator: 'What the provider does',
  Resources: 'Cloud resources and what they belong with',
  Solutions: 'Which cloud resources work together, and how that was found',
  Listings: 'Offers on the marketplace',
  Purchases: 'Acceptances of an offer',
  Transfers: 'Ownership on its way',
  Ledger: 'Money, booked twice',
  Usage: 'What was used, and what it costs',
};

const idempotencyKey = z.string().min(1).max(255).meta({
  id: 'IdempotencyKey',
  description: 'New for each thing you want done; repeat it to repeat the request safely',
  example: 'buy-7f3a',
});
const correlationId = z.string().optional().meta({ description: 'Comes back in the answer; made when absent' });

/** The API as an OpenAPI 3.1 document, made from the route table. */
export function openApiDocument(table: readonly Route[] = servedRoutes) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const row of table) paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operationOf(row) };
  const used = new Set(table.map((row) => row.noun));
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Conveyance',
      version,
      description: 'Passes the ownership of running cloud resources, control and payment, from one customer to another.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'Where this document was read' }],
    tags: Object.entries(nouns).flatMap(([name, description]) => (used.has(name as Route['noun']) ? [{ name, description }] : [])),
    components: {
      securitySchemes: {
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'AWS Signature Version 4 for the service `execute-api`, as an IAM role or user that an operator has registered',
          'x-amazon-apigateway-authtype': 'awsSigv4',
        },
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token of the code flow with PKCE' },
      },
    },
    paths,
  });
}

function operationOf(row: Route): ZodOpenApiOperationObject {
  return {
    operationId: row.operationId,
    summary: row.summary,
    ...(row.roles.length === 0 ? {} : { description: `Roles: ${row.roles.join(', ')}.` }),
    tags: [row.noun],
    security: securityOf(row),
    requestParams: parametersOf(row),
    ...(row.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: row.body } } } }),
    responses: responsesOf(row),
  };
}

function securityOf({ auth, scope }: Route): ZodOpenApiOperationObject['security'] {
  if (auth === 'public') return [];
  return auth === 'iam' ? [{ signature: [] }] : [{ accessToken: scope === undefined ? [] : [scope] }];
}

function parametersOf(row: Route): ZodOpenApiParameters {
  const headers = row.idempotent
    ? { 'Idempotency-Key': idempotencyKey, 'X-Correlation-Id': correlationId }
    : { 'X-Correlation-Id': correlationId };
  return {
    header: z.object(headers),
    ...(row.query === undefined ? {} : { query: row.query as ZodOpenApiParameters['query'] }),
    ...(row.params === undefined ? {} : { path: row.params as ZodOpenApiParameters['path'] }),
  };
}

function responsesOf(row: Route): ZodOpenApiResponsesObject {
  const refused = { description: 'A problem', content: { 'application/problem+json': { schema: problem } } };
  const unchanged = hasEtag(row) ? { '304': { description: 'You have it already (If-None-Match)' } } : {};
  return {
    [`${row.status}`]: { description: row.summary, content: { 'application/json': { schema: row.response } } },
    ...unchanged,
    '4XX': refused,
    '5XX': refused,
  } as ZodOpenApiResponsesObject;
}
