import Button from '@cloudscape-design/components/button';

/** Excel takes a file for UTF-8 only with this in front. */
const byteOrderMark = '\uFEFF';

/** Saves a table as a file on the person's own machine; `csv` is made when it is asked for. */
export function ExportButton({
  fileName,
  disabled,
  csv,
}: {
  readonly fileName: string;
  readonly disabled: boolean;
  readonly csv: () => string;
}) {
  return (
    <Button iconName="download" disabled={disabled} onClick={() => save(fileName, csv())}>
      Export as CSV
    </Button>
  );
}

function save(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([byteOrderMark, text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
