/** Fields of one line that are read; what stands beyond is left alone. */
const fieldsMax = 64;

/**
 * The fields of an access log's line: parted by single spaces; one in double quotes or square brackets may hold spaces, and in quotes a
 * backslash stands before a quote that is part of the text. Undefined where a quote or bracket is not closed.
 */
export function quotedFields(line: string): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length && fields.length < fieldsMax) {
    const end = endOfField(line, at);
    if (end === undefined) return undefined;
    fields.push(line.slice(at, end));
    at = end + 1;
  }
  return fields;
}

function endOfField(line: string, start: number): number | undefined {
  const first = line[start];
  if (first !== '"' && first !== '[') return orEnd(line.indexOf(' ', start), line);
  const close = first === '"' ? '"' : ']';
  let at = line.indexOf(close, start + 1);
  while (first === '"' && isEscaped(line, start, at)) at = line.indexOf(close, at + 1);
  if (at < 0) return undefined;
  return line[at + 1] === ' ' || at + 1 === line.length ? at + 1 : undefined;
}

/** Whether an odd number of backslashes stands before a place in the quotes that open at `start`. */
function isEscaped(line: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before > start && line[before] === '\\') before--;
  return (at - before) % 2 === 0;
}

function orEnd(position: number, line: string): number {
  return position < 0 ? line.length : position;
}
