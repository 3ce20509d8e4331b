import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { foreignTags } from '../../../../../domain/resource/ownership-tags.js';
import type { CloudResource } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { resourceName } from '../../../shared/resource-name.js';
import { RouterLink } from '../../../shared/router-link.js';
import { typeLabel } from '../../../shared/words.js';

/** The cloud resource that everything else is found from. */
export function SeedSummary({ seed }: { readonly seed: CloudResource }) {
  const { arn, region, size = '–', awsAccountId, tags, lock, discoveredAt } = seed;
  const pairs = [
    { label: 'Name', value: resourceName(seed) },
    { label: 'Type', value: typeLabel(seed.type) },
    { label: 'Size', value: size },
    { label: 'Region and AWS account', value: `${region}, ${awsAccountId}` },
    { label: 'Tags', value: tagText(tags) },
    { label: 'Lock', value: lock === undefined ? 'None' : <RouterLink href={`/transfers/${lock}`}>{lock}</RouterLink> },
    { label: 'Read in the cloud', value: <InstantText at={discoveredAt} /> },
    { label: 'ARN', value: <CopiedArn arn={arn} /> },
  ];
  return (
    <Container header={<Header variant="h2">Seed resource</Header>}>
      <KeyValuePairs columns={4} items={pairs} />
    </Container>
  );
}

function tagText(tags: CloudResource['tags']): string {
  const all = Object.entries(foreignTags(tags)).map(([key, value]) => (value === '' ? key : `${key}=${value}`));
  return all.length === 0 ? 'None' : all.sort().join(', ');
}

function CopiedArn({ arn }: { readonly arn: string }) {
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={arn}
      copyButtonAriaLabel="Copy the ARN"
      copySuccessText="ARN copied"
      copyErrorText="The browser did not let the ARN be copied"
    />
  );
}
