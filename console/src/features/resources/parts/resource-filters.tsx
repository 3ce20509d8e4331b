import Select, { type SelectProps } from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';
import { cloudResourceTypeLabels } from '../../../generated/words.js';
import { typeLabel } from '../../../shared/words.js';
import type { ResourceSearch } from '../client/resource-search.js';

const allTypes = { value: '', label: 'All types' };
const typeOptions: readonly SelectProps.Option[] = [
  allTypes,
  ...Object.keys(cloudResourceTypeLabels).map((type) => ({ value: type, label: typeLabel(type) })),
];
const row = { display: 'flex', flexWrap: 'wrap', gap: '8px' } as const;
const wide = { flex: '2 1 260px' } as const;
const narrow = { flex: '1 1 180px' } as const;

/** What narrows the table: words among the lines that are there; type and tag, for which the service is asked. */
export function ResourceFilters({
  words,
  wordsFound,
  search,
  onWords,
  onSearch,
}: {
  readonly words: string;
  readonly wordsFound: string;
  readonly search: ResourceSearch;
  readonly onWords: (words: string) => void;
  readonly onSearch: (changed: Partial<ResourceSearch>) => void;
}) {
  return (
    <div style={row}>
      <div style={wide}>
        <TextFilter
          filteringText={words}
          filteringPlaceholder="Find by name, ARN, type or tag"
          filteringAriaLabel="Find by name, ARN, type or tag"
          countText={wordsFound}
          onChange={({ detail }) => onWords(detail.filteringText)}
        />
      </div>
      <div style={narrow}>
        <TagFilter tag={search.tag} onTag={(tag) => onSearch({ tag })} />
      </div>
      <div style={narrow}>
        <Select
          ariaLabel="Type"
          options={typeOptions}
          selectedOption={typeOptions.find(({ value }) => value === search.type) ?? allTypes}
          onChange={({ detail }) => onSearch({ type: (detail.selectedOption.value ?? '') as ResourceSearch['type'] })}
        />
      </div>
    </div>
  );
}

/** Asks once the person has stopped typing. */
function TagFilter({ tag, onTag }: { readonly tag: string; readonly onTag: (tag: string) => void }) {
  const [typed, setTyped] = useState(tag);
  return (
    <TextFilter
      filteringText={typed}
      filteringPlaceholder="Tag: key or key=value"
      filteringAriaLabel="Tag: key or key=value"
      onChange={({ detail }) => setTyped(detail.filteringText)}
      onDelayedChange={({ detail }) => onTag(detail.filteringText)}
    />
  );
}
