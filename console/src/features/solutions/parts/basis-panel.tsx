import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { Associations } from '../../../generated/api.js';
import { instantText, rangeText } from '../../../shared/instant.js';

const list = { margin: 0, paddingInlineStart: '16px' } as const;

/** What the answer was made from: each source with its days and how much of the set it reaches, and what is shared with other customers. */
export function BasisPanel({ basis, otherCustomers }: Pick<Associations, 'basis' | 'otherCustomers'>) {
  const { asOf, coverage, identificationId, weightsVersion } = basis;
  const silent = coverage.filter(({ from }) => from === undefined).map(({ label }) => label);
  return (
    <ExpandableSection
      variant="container"
      headerText="What this is known from"
      headerDescription={`As of ${instantText(asOf)}, weights ${weightsVersion}.`}
    >
      {identificationId === undefined && (
        <Alert type="info">No logs have been read yet: this comes from tags and configuration alone.</Alert>
      )}
      <ul style={list}>
        {coverage.flatMap(({ source, label, from, to, resourceCount, days, lost }) =>
          from === undefined || to === undefined
            ? []
            : [
                <li key={source}>
                  {label}: {resourceCount.toLocaleString('en-US')} cloud resources, {rangeText({ from, to })}
                  {days > 0 && `, ${days} days of logs`}
                  {lost && ', records were lost'}
                </li>,
              ],
        )}
      </ul>
      {silent.length > 0 && <Box variant="small">Nothing from: {silent.join(', ')}.</Box>}
      {otherCustomers.map(({ label, count }) => (
        <div key={label}>
          Shared with another customer: {count} × {label}.
        </div>
      ))}
    </ExpandableSection>
  );
}
