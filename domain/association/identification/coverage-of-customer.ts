import type { Instant } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import type { Page } from '../../ports/tables.js';
import { coverageOfNode, type SourceCoverage } from '../coverage/coverage-of.js';
import { basisOf, coverageInput } from './basis.js';
import { loadKnowledge } from './load-knowledge.js';
import { pageAfter } from './page-after.js';
import { type ShownResource, shownResource } from './shown-resource.js';

/** How far each source of evidence reaches, over all, and for a page of cloud resources. */
export interface CustomerCoverage extends Page<ShownResource & { readonly sources: readonly SourceCoverage[] }> {
  /** The period of the last run; absent before the first. */
  readonly from?: Instant;
  readonly to?: Instant;
  readonly sources: readonly SourceCoverage[];
}

/** Coverage of what a customer owns now, resources in the order of ARNs. */
export async function coverageOfCustomer(
  ports: Pick<Ports, 'tables' | 'objects'>,
  customerId: string,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<CustomerCoverage> {
  const knowledge = await loadKnowledge(ports, customerId);
  const nodes = knowledge.resources.map(({ arn }, node) => ({ arn, node }));
  const shown = pageAfter(nodes, ({ arn }) => arn, page);
  const input = coverageInput(knowledge);
  const { from, to } = knowledge.run ?? {};
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    sources: basisOf(knowledge).coverage,
    items: shown.items.map(({ node }) => ({ ...shownResource(knowledge, node), sources: coverageOfNode(input, node) })),
    ...(shown.next !== undefined && { next: shown.next }),
  };
}
