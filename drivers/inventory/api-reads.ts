import {
  APIGatewayClient,
  GetAuthorizersCommand as GetRestAuthorizersCommand,
  GetStagesCommand as GetRestStagesCommand,
  paginateGetResources,
  paginateGetRestApis,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetAuthorizersCommand,
  GetIntegrationsCommand,
  GetStagesCommand,
} from '@aws-sdk/client-apigatewayv2';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, once, paged, textOf } from './read-parts.js';

/** Every reading of API Gateway is one action. */
const get = 'apigateway:GET';

/** APIs in one answer: more are not read, AWS allows 600. */
const apisMax = '600';

const http = (context: InventoryContext) => context.client(ApiGatewayV2Client);
const rest = (context: InventoryContext) => context.client(APIGatewayClient);

/** HTTP and REST APIs with what they call. */
export const apiReads: readonly InventoryRead[] = [
  detailed(
    once(
      'http-api',
      get,
      (context) => http(context).send(new GetApisCommand({ MaxResults: apisMax })),
      (answer) => answer.Items,
    ),
    [],
    async (context, item) => {
      const ApiId = textOf(item, 'ApiId');
      const integrations = await context.part(get, () => http(context).send(new GetIntegrationsCommand({ ApiId })));
      const authorizers = await context.part(get, () => http(context).send(new GetAuthorizersCommand({ ApiId })));
      const stages = await context.part(get, () => http(context).send(new GetStagesCommand({ ApiId })));
      return { Integrations: integrations?.Items ?? [], Authorizers: authorizers?.Items ?? [], Stages: stages?.Items ?? [] };
    },
  ),
  detailed(
    paged(
      'rest-api',
      get,
      (context) => paginateGetRestApis({ client: rest(context) }, {}),
      (page) => page.items,
    ),
    [],
    async (context, item) => {
      const restApiId = textOf(item, 'id');
      const resources = await context.part(get, () =>
        allOn(paginateGetResources({ client: rest(context) }, { restApiId, embed: ['methods'] }), (page) => page.items),
      );
      const authorizers = await context.part(get, () => rest(context).send(new GetRestAuthorizersCommand({ restApiId })));
      const stages = await context.part(get, () => rest(context).send(new GetRestStagesCommand({ restApiId })));
      return { Resources: resources ?? [], Authorizers: authorizers?.items ?? [], Stages: stages?.item ?? [] };
    },
  ),
];
