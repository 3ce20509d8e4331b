import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';
import type { Transfer } from '../../../generated/api.js';
import { AuditTable } from './audit-table.js';

/** The audit record, read when somebody opens it. */
export function AuditSection({ transfer, sign }: { readonly transfer: Transfer; readonly sign: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Container>
      <ExpandableSection
        headerText="Audit record"
        headingTagOverride="h2"
        headerDescription="Who did what and when, hash-chained: both parties read the same lines."
        expanded={isOpen}
        onChange={({ detail }) => setIsOpen(detail.expanded)}
      >
        {isOpen && <AuditTable transfer={transfer} sign={sign} />}
      </ExpandableSection>
    </Container>
  );
}
