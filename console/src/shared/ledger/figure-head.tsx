import Box from '@cloudscape-design/components/box';

/** The head of a column of figures, above them. */
export function FigureHead({ children }: { readonly children: string }) {
  return (
    <Box textAlign="right" fontWeight="bold" color="inherit">
      {children}
    </Box>
  );
}
