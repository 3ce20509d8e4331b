import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import type { TransferReport } from '../../../generated/api.js';
import { shortArn } from '../../../shared/short-arn.js';
import { Term } from '../../../shared/term.js';
import { noResidualText } from '../client/no-residual-text.js';
import { type ResidualRow, residualLists } from '../client/residual-lists.js';
import { ResidualTable } from './residual-table.js';

const tabs = [
  { id: 'removed', label: 'Removed' },
  { id: 'expires', label: 'Expires' },
  { id: 'cannot-be-proven', label: 'Cannot be proven' },
] as const;

/** What the seller could still do, in three lists; what is open stands above them. */
export function ResidualSection({ report }: { readonly report: TransferReport }) {
  const lists = residualLists(report);
  const isTold = Object.values(lists).some((list) => list.length > 0);
  const description = (
    <>
      What the seller could do with these cloud resources (<Term word="residual access" />
      ), and what is left of it.
    </>
  );
  return (
    <Container
      header={
        <Header variant="h2" description={description}>
          Residual access of the seller
        </Header>
      }
    >
      <SpaceBetween size="m">
        <OpenAccess rows={lists.open} />
        {isTold ? (
          <Tabs
            ariaLabel="Residual access by what is left of it"
            tabs={tabs.map(({ id, label }) => ({
              id,
              label: `${label} (${lists[id].length})`,
              content: <ResidualTable state={id} label={label} rows={lists[id]} />,
            }))}
          />
        ) : (
          <Box color="text-body-secondary">{noResidualText(report.transfer)}</Box>
        )}
      </SpaceBetween>
    </Container>
  );
}

const openShownMax = 20;

function OpenAccess({ rows }: { readonly rows: readonly ResidualRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Alert type="error" header={rows.length === 1 ? '1 way in is still open' : `${rows.length} ways in are still open`}>
      The seller can still use them. They are switched again, a limited number of times; then an operator is asked.
      <ul>
        {rows.slice(0, openShownMax).map(({ id, arn, what, reason }) => (
          <li key={id}>
            <strong>{shortArn(arn)}</strong>, {what}: {reason}
          </li>
        ))}
        {rows.length > openShownMax && <li>and {rows.length - openShownMax} more, in the report of the command line</li>}
      </ul>
    </Alert>
  );
}
