import { NotFoundError } from '../../errors.js';
import type { Ports } from '../../ports/ports.js';
import type { Page } from '../../ports/tables.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import type { Decision } from './decision.js';
import { decisionItem, decisionPage } from './decision-store.js';
import { loadKnowledge } from './load-knowledge.js';

/** What somebody decides, and of what. */
export type DecisionOrder = Pick<Decision, 'kind' | 'verdict' | 'resourceIds' | 'reason'> & { readonly subject: string };

/** Keeps a decision; the customer's answers follow it from now on. Throws NotFoundError for what is not the customer's. */
export async function decideAssociation(
  ports: Pick<Ports, 'tables' | 'clock' | 'objects'>,
  customerId: string,
  { kind, verdict, resourceIds, reason, subject }: DecisionOrder,
): Promise<Decision> {
  const { nodeOfId, resources } = await loadKnowledge(ports, customerId);
  const arns = resourceIds.map((resourceId) => {
    const known = resources[nodeOfId.get(resourceId) ?? -1];
    if (known === undefined) throw new NotFoundError('cloud resource', resourceId);
    return known.arn;
  });
  const sorted = arns.sort();
  const decision: Decision = {
    kind,
    verdict,
    arns: sorted,
    resourceIds: sorted.map(cloudResourceId),
    reason,
    decidedAt: ports.clock.now(),
    decidedBy: subject,
  };
  await ports.tables.transact([{ act: 'put', table: 'marketplace', item: decisionItem(customerId, decision) }]);
  return decision;
}

/** One page of the customer's decisions. */
export function listDecisions(
  { tables }: Pick<Ports, 'tables'>,
  customerId: string,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<Decision>> {
  return decisionPage(tables, customerId, page);
}
