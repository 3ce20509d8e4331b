import Button from '@cloudscape-design/components/button';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Grouping } from '../client/member-group.js';
import { zoomIn, zoomMax, zoomMin, zoomOut } from '../client/zoom.js';

const byType = { value: '', label: 'Colour by type' };

/** By what the graph is coloured, and how large it is drawn. */
export function GraphTools({
  tagKeys,
  grouping,
  onGrouping,
  scale,
  onScale,
  fit,
}: {
  readonly tagKeys: readonly string[];
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly scale: number;
  readonly onScale: (scale: number) => void;
  readonly fit: () => void;
}) {
  const options = [byType, ...tagKeys.map((key) => ({ value: key, label: `Colour by tag ${key}` }))];
  const chosen = grouping.by === 'type' ? '' : grouping.key;
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      {tagKeys.length > 0 && (
        <Select
          ariaLabel="Colour by"
          options={options}
          selectedOption={options.find(({ value }) => value === chosen) ?? byType}
          onChange={({ detail: { selectedOption } }) =>
            onGrouping(selectedOption.value ? { by: 'tag', key: selectedOption.value } : { by: 'type' })
          }
        />
      )}
      <Button iconName="zoom-to-fit" ariaLabel="Fit the graph" onClick={fit} />
      <Button iconName="zoom-out" ariaLabel="Smaller" disabled={scale <= zoomMin} onClick={() => onScale(zoomOut(scale))} />
      <Button iconName="zoom-in" ariaLabel="Larger" disabled={scale >= zoomMax} onClick={() => onScale(zoomIn(scale))} />
    </SpaceBetween>
  );
}
