import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePages } from '../../../api/use-pages.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { RouterLink } from '../../../shared/router-link.js';
import { ListingTable } from '../parts/listing-table.js';

/** One's own listings. */
export function ListingsPage() {
  const answer = usePages('listOwnListings', {});
  const { data, problem, refresh } = answer;
  const description = (
    <>
      What you offer, and what you offered. To list something, choose it among your <RouterLink href="/resources">Resources</RouterLink>.
    </>
  );
  return (
    <ConsolePage title="My listings" description={description}>
      <SpaceBetween size="l">
        <ProblemAlert problem={problem} retry={refresh} />
        {(problem === undefined || data !== undefined) && <ListingTable answer={answer} />}
      </SpaceBetween>
    </ConsolePage>
  );
}
