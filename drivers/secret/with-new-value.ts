/** Numbers go back as they were written: JavaScript would round the long ones. */
function exactNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };
  return typeof value === 'number' && context?.source !== undefined ? rawJSON(context.source) : value;
}

/** The new text of a secret: only `password` is replaced in a JSON object that has one, otherwise the whole text. */
export function withNewValue(current: string | undefined, value: string): string {
  if (current === undefined) return value;
  try {
    const parsed: unknown = JSON.parse(current, exactNumber);
    if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, 'password')) return value;
    return JSON.stringify({ ...parsed, password: value });
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
}
