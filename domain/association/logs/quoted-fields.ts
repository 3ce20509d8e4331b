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
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === '\\' && first === '"') at++;
    else if (line[at] === (first === '"' ? '"' : ']')) return line[at + 1] === ' ' || at + 1 === line.length ? at + 1 : undefined;
  }
  return undefined;
}

function orEnd(position: number, line: string): number {
  return position < 0 ? line.length : position;
}
