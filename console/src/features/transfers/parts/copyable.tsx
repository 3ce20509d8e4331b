import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';

/** A text that somebody may have to hand on: an id, a command. */
export function Copyable({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      copyButtonAriaLabel={`Copy ${what}`}
      copySuccessText="Copied"
      copyErrorText="Not copied: the browser does not let the console"
    />
  );
}
