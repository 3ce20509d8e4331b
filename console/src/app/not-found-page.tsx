import Box from '@cloudscape-design/components/box';
import { ConsolePage } from '../shared/console-page.js';
import { RouterLink } from '../shared/router-link.js';

/** What stands at an address that no page has. */
export function NotFoundPage() {
  return (
    <ConsolePage title="No such page">
      <Box>
        Nothing is here. Go to the <RouterLink href="/">first page</RouterLink>.
      </Box>
    </ConsolePage>
  );
}
