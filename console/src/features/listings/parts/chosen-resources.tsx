import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import type { TableProps } from '@cloudscape-design/components/table';
import { memo, useMemo } from 'react';
import { resourceName } from '../../../shared/resource-name.js';
import { typeLabel } from '../../../shared/words.js';
import { type KnownResources, type ListedRow, listedRows } from '../client/listed-rows.js';
import { ResourceRows } from './resource-rows.js';
import type { ChangeDraft } from './use-listing-form.js';

interface Chosen {
  readonly resourceIds: readonly string[];
  readonly problem: string | undefined;
  readonly known: KnownResources;
  readonly change: ChangeDraft;
}

/** What is to be sold: one by one taken out, or another put in. Long lists are not drawn anew for each key that is pressed elsewhere. */
export const ChosenResources = memo(function ChosenResources(chosen: Chosen) {
  const { resourceIds, known, change } = chosen;
  const rows = useMemo(() => listedRows(resourceIds, known), [resourceIds, known]);
  const remove = (gone: string) => change({ resourceIds: resourceIds.filter((one) => one !== gone) });
  return (
    <ResourceRows
      rows={rows}
      header={
        <Header variant="h2" counter={`(${rows.length})`} description="They are sold together, as one unit.">
          Cloud resources
        </Header>
      }
      last={removeColumn(remove)}
      footer={<AddResource {...chosen} />}
    />
  );
});

function removeColumn(remove: (resourceId: string) => void): TableProps.ColumnDefinition<ListedRow> {
  return {
    id: 'remove',
    header: 'Take out',
    minWidth: 110,
    cell: ({ resourceId, name }) => (
      <Button formAction="none" variant="inline-link" ariaLabel={`Take out ${name}`} onClick={() => remove(resourceId)}>
        Take out
      </Button>
    ),
  };
}

/** What a transfer holds cannot be listed, so it is not offered. */
function AddResource({ resourceIds, problem, known, change }: Chosen) {
  const options = useMemo(() => {
    const chosen = new Set(resourceIds);
    return [...known.values()]
      .filter(({ resourceId, lock }) => !chosen.has(resourceId) && lock === undefined)
      .map((one) => ({ value: one.resourceId, label: resourceName(one), description: one.arn, tags: [typeLabel(one.type), one.region] }));
  }, [resourceIds, known]);
  return (
    <FormField label="Add a cloud resource" errorText={problem} stretch>
      <Select
        selectedOption={null}
        placeholder={options.length === 0 ? 'You have no other that could be added' : 'Choose one of yours'}
        options={options}
        filteringType="auto"
        filteringAriaLabel="Find by name, ARN, type or region"
        filteringPlaceholder="Find by name, ARN, type or region"
        noMatch="No cloud resource of yours matches."
        virtualScroll
        disabled={options.length === 0}
        onChange={({ detail }) => change({ resourceIds: [...resourceIds, String(detail.selectedOption.value)] })}
      />
    </FormField>
  );
}
