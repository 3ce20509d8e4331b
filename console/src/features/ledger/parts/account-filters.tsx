import Checkbox from '@cloudscape-design/components/checkbox';
import Select from '@cloudscape-design/components/select';
import TextFilter, { type TextFilterProps } from '@cloudscape-design/components/text-filter';
import { accountClasses } from '../../../../../domain/ledger/account-class.js';
import type { AccountFilter } from '../client/account-filter.js';
import { FilterRow } from './filter-row.js';

/** What narrows the chart of accounts beside words. */
export type AccountChoice = Omit<AccountFilter, 'text'>;

const everyClass = { value: '', label: 'Every class' };
const classes = [everyClass, ...accountClasses.map((one) => ({ value: one, label: one }))];
const found = 'Find by name, id or currency';

/** What narrows the chart of accounts. */
export function AccountFilters({
  filterProps,
  foundText,
  choice,
  onChoice,
}: {
  readonly filterProps: Pick<TextFilterProps, 'filteringText' | 'onChange'>;
  readonly foundText: string;
  readonly choice: AccountChoice;
  readonly onChoice: (choice: AccountChoice) => void;
}) {
  const { accountClass, onlyFilled } = choice;
  const choose = (value: string | undefined) => onChoice({ onlyFilled, ...(value && { accountClass: value }) });
  return (
    <FilterRow
      words={<TextFilter {...filterProps} filteringPlaceholder={found} filteringAriaLabel={found} countText={foundText} />}
      choice={
        <Select
          ariaLabel="Class"
          options={classes}
          selectedOption={classes.find(({ value }) => value === accountClass) ?? everyClass}
          onChange={({ detail }) => choose(detail.selectedOption.value)}
        />
      }
      more={
        <Checkbox checked={onlyFilled} onChange={({ detail }) => onChoice({ ...choice, onlyFilled: detail.checked })}>
          Only with money in it
        </Checkbox>
      }
    />
  );
}
