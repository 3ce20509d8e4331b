import type { UseCollectionResult } from '@cloudscape-design/collection-hooks';
import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo, useState } from 'react';
import type { Listing } from '../../../generated/api.js';
import { labelOf } from '../../../shared/words.js';
import { listingStatuses } from '../client/status-sentence.js';

const any = { value: '', label: 'Any status' };
const row = { display: 'flex', flexWrap: 'wrap', gap: '8px' } as const;
const wide = { flex: '2 1 260px' } as const;
const narrow = { flex: '1 1 180px' } as const;

/** A chosen status, '' for any, with the way to choose and the listings that are left. */
export function useStatusFilter(listings: readonly Listing[]): readonly [string, (status: string) => void, readonly Listing[]] {
  const [status, choose] = useState('');
  const left = useMemo(() => listings.filter((one) => status === '' || one.status === status), [listings, status]);
  return [status, choose, left];
}

/** Narrows listings by words and by status. */
export function ListingFilters({
  words,
  found = 0,
  status,
  choose,
}: {
  readonly words: UseCollectionResult<Listing>['filterProps'];
  readonly found: number | undefined;
  readonly status: string;
  readonly choose: (status: string) => void;
}) {
  const options = [any, ...listingStatuses.map((value) => ({ value, label: labelOf(value) }))];
  return (
    <div style={row}>
      <div style={wide}>
        <TextFilter
          {...words}
          filteringPlaceholder="Find by title, description, type or region"
          filteringAriaLabel="Find listings"
          countText={found === 1 ? '1 match' : `${found} matches`}
        />
      </div>
      <div style={narrow}>
        <Select
          selectedOption={options.find(({ value }) => value === status) ?? any}
          options={options}
          ariaLabel="Status of the listings"
          onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
        />
      </div>
    </div>
  );
}
