import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import { itemsMax, usePages } from '../../../api/use-pages.js';
import type { AuditEntry, Transfer } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { Loaded } from '../../../shared/loaded.js';
import { labelOf } from '../../../shared/words.js';
import { detailText, whoText } from '../client/audit-words.js';
import { useRefreshOn } from '../client/use-refresh.js';
import { Copyable } from './copyable.js';

const pageSize = 50;

/** The lines of a transfer's audit record, and how to recompute it without asking anybody. */
export function AuditTable({ transfer, sign }: { readonly transfer: Transfer; readonly sign: string }) {
  const { transferId } = transfer;
  const answer = usePages('readTransferAudit', { params: { transferId } });
  useRefreshOn(sign, answer.refresh);
  return (
    <SpaceBetween size="m">
      <Box>
        Each line carries the hash of the line before it. To verify the record without asking anybody, keep it with{' '}
        <Copyable text={`convey transfers audit ${transferId} --json > audit.json`} what="the command that keeps the record" /> and
        recompute it offline with <Copyable text="convey transfers verify-audit audit.json" what="the command that verifies the record" />
      </Box>
      <Loaded answer={answer} what="the audit record">
        {(entries) => (
          <>
            {answer.isCut && <Box>These are the first {itemsMax} lines; the command line gives all of them.</Box>}
            <Lines entries={entries} transfer={transfer} />
          </>
        )}
      </Loaded>
    </SpaceBetween>
  );
}

function Lines({ entries, transfer }: { readonly entries: readonly AuditEntry[]; readonly transfer: Transfer }) {
  const columns = useMemo(() => columnsOf(transfer), [transfer]);
  const { items, collectionProps, paginationProps } = useCollection(entries, { pagination: { pageSize } });
  const pages = Math.ceil(entries.length / pageSize);
  return (
    <Table
      {...collectionProps}
      variant="embedded"
      items={items}
      columnDefinitions={columns}
      trackBy="hash"
      ariaLabels={{ tableLabel: 'Audit record' }}
      enableKeyboardNavigation
      wrapLines
      pagination={pages > 1 && <Pagination {...paginationProps} pagesCount={pages} />}
      empty={<Box textAlign="center">No line yet</Box>}
    />
  );
}

function columnsOf(transfer: Transfer): readonly TableProps.ColumnDefinition<AuditEntry>[] {
  return [
    { id: 'sequence', header: 'Line', cell: ({ sequence }) => sequence, minWidth: 70 },
    { id: 'at', header: 'At', cell: ({ at }) => <InstantText at={at} />, minWidth: 215 },
    { id: 'who', header: 'Who', cell: ({ who }) => whoText(who, transfer), minWidth: 150 },
    { id: 'what', header: 'What', cell: ({ what }) => labelOf(what), isRowHeader: true, minWidth: 150 },
    { id: 'detail', header: 'Detail', cell: detailText, minWidth: 260 },
  ];
}
