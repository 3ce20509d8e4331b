import Box from '@cloudscape-design/components/box';

const figures = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** A figure in a column of figures: to the right, its digits under those of the others; a word after it where it needs one. */
export function FigureText({ children, word }: { readonly children: string; readonly word?: string }) {
  return (
    <Box textAlign="right">
      <span style={figures}>{children}</span>
      {word !== undefined && ` ${word}`}
    </Box>
  );
}
