import {
  APIGatewayClient,
  GetAuthorizersCommand as GetRestAuthorizersCommand,
  GetStagesCommand as GetRestStagesCommand,
  paginateGetResources,
  paginateGetRestApis,
  paginateGetVpcLinks,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetAuthorizersCommand,
  GetIntegrationsCommand,
  GetStagesCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-apigatewayv2';
import { domainsByApi } from './domains-by-api.js';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, once, paged, plain, textOf } from './read-parts.js';

/** Every reading of API Gateway is one action. */
const get = 'apigateway:GET';

/** APIs in one answer, and integrations of one: more are not read, AWS allows 600 and 300. */
const apisMax = '600';
const integrationsMax = '300';

const http = (context: InventoryContext) => context.client(ApiGatewayV2Client);
const rest = (context: InventoryContext) => context.client(APIGatewayClient);

/** Puts the names of their own beside APIs; they are listed once for all. */
function named(read: InventoryRead, id: string): InventoryRead {
  return {
    ...read,
    async items(context) {
      const [items, domains] = [await read.items(context), await domainsByApi(context, http(context))];
      return items.map((item) => {
        const DomainNames = domains.get(textOf(item, id));
        return DomainNames === undefined ? item : { ...item, configuration: { ...item.configuration, ...plain({ DomainNames }) } };
      });
    },
  };
}

const apis: readonly InventoryRead[] = [
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
      const integrations = await context.part(get, () =>
        http(context).send(new GetIntegrationsCommand({ ApiId, MaxResults: integrationsMax })),
      );
      const authorizers = await context.part(get, () => http(context).send(new GetAuthorizersCommand({ ApiId })));
      const stages = await context.part(get, () => http(context).send(new GetStagesCommand({ ApiId })));
      const used = new Set(integrations?.Items?.flatMap(({ ConnectionId }) => ConnectionId ?? []));
      const links =
        used.size === 0 ? undefined : await context.part(get, () => http(context).send(new GetVpcLinksCommand({ MaxResults: apisMax })));
      return {
        ...{ Integrations: integrations?.Items ?? [], Authorizers: authorizers?.Items ?? [], Stages: stages?.Items ?? [] },
        VpcLinks: links?.Items?.filter(({ VpcLinkId = '' }) => used.has(VpcLinkId)) ?? [],
      };
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
      const methods = resources?.flatMap(({ resourceMethods = {} }) => Object.values(resourceMethods)) ?? [];
      const used = new Set(methods.flatMap(({ methodIntegration }) => methodIntegration?.connectionId ?? []));
      const links =
        used.size === 0
          ? []
          : await context.part(get, () => allOn(paginateGetVpcLinks({ client: rest(context) }, {}), (page) => page.items));
      return {
        ...{ Resources: resources ?? [], Authorizers: authorizers?.items ?? [], Stages: stages?.item ?? [] },
        VpcLinks: links?.filter(({ id = '' }) => used.has(id)) ?? [],
      };
    },
  ),
];

/** HTTP and REST APIs with what they call and how they are called. */
export const apiReads: readonly InventoryRead[] = apis.map((read) => named(read, read.types[0] === 'http-api' ? 'ApiId' : 'id'));
