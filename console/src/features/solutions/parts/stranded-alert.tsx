import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Stranded } from '../client/sorted-findings.js';

const shownMax = 10;
const list = { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' } as const;

/** What the choice needs, or what needs it, and is not part of it: each with a button that adds it; nothing for none. */
export function StrandedAlert({
  stranded,
  add,
}: {
  readonly stranded: readonly Stranded[];
  readonly add: (resourceIds: readonly string[]) => void;
}) {
  if (stranded.length === 0) return null;
  const shown = stranded.slice(0, shownMax);
  return (
    <Alert type="warning" header="Something would be left behind">
      <SpaceBetween size="s">
        <ul style={list}>
          {shown.map((one) => (
            <li key={one.resourceId}>
              <StrandedItem stranded={one} add={add} />
            </li>
          ))}
        </ul>
        {stranded.length > 1 && (
          <Button onClick={() => add(stranded.map(({ resourceId }) => resourceId))}>Add all {stranded.length}</Button>
        )}
      </SpaceBetween>
    </Alert>
  );
}

function StrandedItem({
  stranded: { resourceId, name, reasons },
  add,
}: {
  readonly stranded: Stranded;
  readonly add: (resourceIds: readonly string[]) => void;
}) {
  return (
    <SpaceBetween size="xxs">
      {reasons.map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
      <Button onClick={() => add([resourceId])}>Add {name}</Button>
    </SpaceBetween>
  );
}
