import { type ApiGatewayV2Client, type DomainName, GetApiMappingsCommand, GetDomainNamesCommand } from '@aws-sdk/client-apigatewayv2';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, type InventoryContext } from './inventory-read.js';
import { allOn, pagesBy } from './read-parts.js';

/** Domain names that are asked for their APIs. */
const domainsMax = 500;

/** The names of their own under which APIs of both kinds are reached, by the id of the API. */
export async function domainsByApi(
  { part }: Pick<InventoryContext, 'part'>,
  client: ApiGatewayV2Client,
): Promise<ReadonlyMap<string, readonly DomainName[]>> {
  const listed = await part('apigateway:GET', () =>
    allOn(
      pagesBy(async (NextToken) => {
        const answer = await client.send(new GetDomainNamesCommand({ NextToken }));
        return { found: answer.Items, next: answer.NextToken };
      }),
      ({ found }) => found,
    ),
  );
  const mapped = await inTurns((listed ?? []).slice(0, domainsMax), callsAtOnce, async (domain) => {
    const answer = await part('apigateway:GET', () => client.send(new GetApiMappingsCommand({ DomainName: domain.DomainName })));
    return { domain, apiIds: new Set(answer?.Items?.flatMap(({ ApiId }) => ApiId ?? [])) };
  });
  const domains = new Map<string, DomainName[]>();
  for (const { domain, apiIds } of mapped) for (const apiId of apiIds) domains.set(apiId, [...(domains.get(apiId) ?? []), domain]);
  return domains;
}
