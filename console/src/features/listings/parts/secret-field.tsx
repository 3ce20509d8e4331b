import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { type CredentialChoice, credentialChoices } from '../../../../../domain/access/parties.js';
import type { CloudResource } from '../../../generated/api.js';
import { resourceName } from '../../../shared/resource-name.js';
import { choiceWords, keptWarning } from '../client/choice-words.js';

const options = credentialChoices.map((value) => ({ value, ...choiceWords[value] }));

/** What becomes of the value of one secret; what the seller's side will still know is warned of. */
export function SecretField({
  secret,
  choice,
  choose,
}: {
  readonly secret: CloudResource;
  readonly choice: CredentialChoice;
  readonly choose: (arn: string, choice: CredentialChoice) => void;
}) {
  return (
    <FormField
      label={`Value of ${resourceName(secret)}`}
      description={secret.arn}
      warningText={choice === 'keep' ? keptWarning : undefined}
      constraintText={choiceWords[choice].description}
    >
      <Select
        selectedOption={{ value: choice, ...choiceWords[choice] }}
        options={options}
        onChange={({ detail }) => choose(secret.arn, detail.selectedOption.value as CredentialChoice)}
      />
    </FormField>
  );
}
