import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextFilter, { type TextFilterProps } from '@cloudscape-design/components/text-filter';
import { transferStatuses } from '../../../generated/words.js';
import { labelOf } from '../../../shared/words.js';

const options = [
  { value: 'all', label: 'Any status' },
  { value: 'under-way', label: 'Under way' },
  ...Object.keys(transferStatuses).map((status) => ({ value: status, label: labelOf(status) })),
];

/** Narrows the transfers by a text and by a status: `all`, `under-way`, or one of them. */
export function TransferFilter({
  text,
  countText,
  status,
  choose,
}: {
  readonly text: Pick<TextFilterProps, 'filteringText' | 'onChange'>;
  readonly countText: string;
  readonly status: string;
  readonly choose: (status: string) => void;
}) {
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <TextFilter
        {...text}
        filteringPlaceholder="Find by what, other party or id"
        filteringAriaLabel="Find transfers by what, other party or id"
        countText={countText}
      />
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === status) ?? null}
        onChange={({ detail }) => choose(detail.selectedOption.value ?? 'all')}
        ariaLabel="Status"
      />
    </SpaceBetween>
  );
}
