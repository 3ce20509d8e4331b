import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useLocation } from 'wouter';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';

/** What can be done with the chosen cloud resources. */
export function ResourceActions({ chosen }: { readonly chosen: readonly string[] }) {
  const { me } = useSession();
  const [, navigate] = useLocation();
  const [first] = chosen;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button disabled={chosen.length !== 1} onClick={() => navigate(`/resources/${first}/solution`)}>
        What belongs with this?
      </Button>
      {mayTrade(me) && (
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          onClick={() => navigate('/listings/new', { state: { resourceIds: chosen } })}
        >
          List it
        </Button>
      )}
    </SpaceBetween>
  );
}
