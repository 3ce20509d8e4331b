import Autosuggest from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { cloudResourceTypeLabels } from '../../../generated/words.js';
import { typeLabel } from '../../../shared/words.js';
import { emptySearch, type OfferSearch, offerSearchParams, tidySearch } from '../client/offer-search.js';
import type { SearchProblems } from '../client/search-request.js';

interface SearchFormProps {
  readonly search: OfferSearch;
  readonly problems: SearchProblems;
  /** What to suggest: what is seen in the offers that are there. */
  readonly regions: readonly string[];
  readonly currencies: readonly string[];
  readonly look: (search: OfferSearch) => void;
}

/** What to look for; nothing is asked before somebody says so. */
export function SearchForm({ search, look, ...rest }: SearchFormProps) {
  const address = offerSearchParams(search, 'newest').toString();
  const [draft, setDraft] = useState({ address, search });
  // Whoever goes back in the history sees the search of that address.
  if (draft.address !== address) setDraft({ address, search });
  const change = (changed: Partial<OfferSearch>) => setDraft({ address, search: { ...draft.search, ...changed } });
  const clear = () => {
    setDraft({ address, search: emptySearch });
    look(emptySearch);
  };
  const actions = (
    <SpaceBetween direction="horizontal" size="xs">
      <Button variant="primary">Search</Button>
      <Button formAction="none" onClick={clear}>
        Show everything
      </Button>
    </SpaceBetween>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        look(tidySearch(draft.search));
      }}
    >
      <Container header={<Header variant="h2">Search</Header>} footer={actions}>
        <SearchFields {...rest} search={draft.search} change={change} />
      </Container>
    </form>
  );
}

interface SearchFieldsProps extends Omit<SearchFormProps, 'look'> {
  readonly change: (changed: Partial<OfferSearch>) => void;
}

function SearchFields({ search, problems, regions, currencies, change }: SearchFieldsProps) {
  return (
    <ColumnLayout columns={3} minColumnWidth={200}>
      <Field label="Words" problem={problems.text}>
        <Input
          type="search"
          value={search.text}
          onChange={({ detail }) => change({ text: detail.value })}
          placeholder="In title or description"
        />
      </Field>
      <Field label="Holds a cloud resource of type">
        <Select
          selectedOption={types.find(({ value }) => value === search.type) ?? anyType}
          options={types}
          onChange={({ detail }) => change({ type: detail.selectedOption.value ?? '' })}
        />
      </Field>
      <Field label="In region" problem={problems.region}>
        <Suggested value={search.region} values={regions} placeholder="Any region" change={(region) => change({ region })} />
      </Field>
      <Field label="Currency" problem={problems.currency}>
        <Suggested value={search.currency} values={currencies} placeholder="Any currency" change={(currency) => change({ currency })} />
      </Field>
      <Field label="Price from" problem={problems.from}>
        <Input inputMode="decimal" value={search.from} onChange={({ detail }) => change({ from: detail.value })} />
      </Field>
      <Field label="Price to" problem={problems.to}>
        <Input inputMode="decimal" value={search.to} onChange={({ detail }) => change({ to: detail.value })} />
      </Field>
    </ColumnLayout>
  );
}

const anyType = { value: '', label: 'Any type' };
const types = [anyType, ...Object.keys(cloudResourceTypeLabels).map((type) => ({ value: type, label: typeLabel(type) }))];

function Field({ label, problem, children }: { readonly label: string; readonly problem?: string; readonly children: ReactNode }) {
  return (
    <FormField label={label} errorText={problem} stretch>
      {children}
    </FormField>
  );
}

function Suggested({
  value,
  values,
  placeholder,
  change,
}: {
  readonly value: string;
  readonly values: readonly string[];
  readonly placeholder: string;
  readonly change: (value: string) => void;
}) {
  return (
    <Autosuggest
      value={value}
      options={values.map((one) => ({ value: one }))}
      placeholder={placeholder}
      enteredTextLabel={(text) => `Use ${text}`}
      onChange={({ detail }) => change(detail.value)}
    />
  );
}
