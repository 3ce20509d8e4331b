import Select from '@cloudscape-design/components/select';
import TextFilter, { type TextFilterProps } from '@cloudscape-design/components/text-filter';
import { type EntryKind, entryKinds, entryKindText } from '../../../shared/ledger/entry-line.js';
import { FilterRow } from './filter-row.js';

const everyKind = { value: '', label: 'Every kind' };
const kinds = [everyKind, ...entryKinds.map((kind) => ({ value: kind, label: entryKindText(kind) }))];
const found = 'Find by description, amount or id';

/** What narrows a table of entries. */
export function EntryFilters({
  filterProps,
  foundText,
  kind,
  onKind,
}: {
  readonly filterProps: Pick<TextFilterProps, 'filteringText' | 'onChange'>;
  readonly foundText: string;
  readonly kind: EntryKind | undefined;
  readonly onKind: (kind: EntryKind | undefined) => void;
}) {
  return (
    <FilterRow
      words={<TextFilter {...filterProps} filteringPlaceholder={found} filteringAriaLabel={found} countText={foundText} />}
      choice={
        <Select
          ariaLabel="Kind of entry"
          options={kinds}
          selectedOption={kinds.find(({ value }) => value === kind) ?? everyKind}
          onChange={({ detail }) => onKind(entryKinds.find((one) => one === detail.selectedOption.value))}
        />
      }
    />
  );
}
