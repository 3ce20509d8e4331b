import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { JournalEntry } from '../../generated/api.js';
import { entryColumns } from './entry-columns.js';
import { entryLines } from './entry-line.js';

/** Journal entries line by line; `own` is the reader's wallet, `wallet:cus_…`. */
export function EntriesTable({ entries, own }: { readonly entries: readonly JournalEntry[]; readonly own?: string }) {
  const lines = useMemo(() => entryLines(entries), [entries]);
  const columns = useMemo(() => entryColumns(own === undefined ? {} : { own }), [own]);
  const { items, collectionProps } = useCollection(lines, { sorting: {} });
  return (
    <Table
      {...collectionProps}
      variant="container"
      header={<Header counter={`(${entries.length})`}>Ledger entries</Header>}
      items={items}
      columnDefinitions={columns}
      trackBy="id"
      ariaLabels={{ tableLabel: 'Ledger entries' }}
      enableKeyboardNavigation
      wrapLines
      empty={<Box textAlign="center">No entry has been booked</Box>}
    />
  );
}
