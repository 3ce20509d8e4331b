import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { itemsMax } from '../../../api/use-pages.js';
import { Loaded } from '../../../shared/loaded.js';
import type { KnownResources } from '../client/listed-rows.js';
import { useKnownResources } from './use-known-resources.js';

/** Waits for all of the person's cloud resources: a form that did not know a secret yet could not ask what becomes of its value. */
export function WithKnownResources({ children }: { readonly children: (known: KnownResources) => ReactNode }) {
  const { answer, known } = useKnownResources();
  // Once shown, the form stays: what is typed in it must outlive any later reading.
  const [isShown, setIsShown] = useState(false);
  if (!isShown && answer.data !== undefined && !answer.isGrowing) setIsShown(true);
  const whole = isShown || !answer.isGrowing ? answer : { ...answer, data: undefined, isLoading: true };
  return (
    <Loaded answer={whole} what="your cloud resources">
      {() => (
        <SpaceBetween size="l">
          {answer.isCut && (
            <Alert type="warning" header={`You own more than ${itemsMax.toLocaleString('en-US')} cloud resources`}>
              The first {itemsMax.toLocaleString('en-US')} are read here: others are told by their id, and the value of a secret among them
              is kept.
            </Alert>
          )}
          {children(known)}
        </SpaceBetween>
      )}
    </Loaded>
  );
}
