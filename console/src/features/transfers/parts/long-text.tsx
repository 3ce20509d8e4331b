import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { beginning } from '../client/value-text.js';

/** A value in a table: the beginning of a long one, and all of it for who asks. */
export function LongText({ text, what }: { readonly text: string | undefined; readonly what: string }) {
  const [isWhole, setIsWhole] = useState(false);
  if (text === undefined) return null;
  const short = beginning(text);
  return (
    <div>
      <Box variant="code" display="block">
        <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{isWhole ? text : (short ?? text)}</span>
      </Box>
      {short !== undefined && (
        <Button
          variant="inline-link"
          onClick={() => setIsWhole(!isWhole)}
          ariaExpanded={isWhole}
          ariaLabel={isWhole ? `Show less of ${what}` : `Show all of ${what}`}
        >
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </div>
  );
}
