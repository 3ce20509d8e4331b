import Box from '@cloudscape-design/components/box';
import Popover from '@cloudscape-design/components/popover';
import { labelOf, meaningOf } from './words.js';

/** A word of the glossary with its meaning at hand; a plain word where the glossary has none. */
export function Term({ word, children }: { readonly word: string; readonly children?: string }) {
  const meaning = meaningOf(word);
  const shown = children ?? word;
  if (meaning === undefined) return <>{shown}</>;
  return (
    <Popover header={labelOf(word)} content={<Box>{meaning}</Box>} triggerType="text" size="medium" dismissAriaLabel="Close">
      {shown}
    </Popover>
  );
}
