/** A JSON object as nobody knows it yet. */
export type JsonObject = { readonly [key: string]: unknown };

/** The JSON object in these bytes; undefined where they are not JSON, or JSON of another kind. Bytes outside UTF-8 become replacement characters. */
export function jsonObject(bytes: Uint8Array, start: number, end: number): JsonObject | undefined {
  try {
    return asObject(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))));
  } catch {
    return undefined;
  }
}

/** The value as an object; undefined where it is none, or an array. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** An object's own text property; '' where it has none: what it inherits is nobody's statement. */
export function textOf(object: JsonObject, key: string): string {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** An object's own list; empty where it has none. */
export function listOf(object: JsonObject, key: string): readonly unknown[] {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return Array.isArray(value) ? value : [];
}
