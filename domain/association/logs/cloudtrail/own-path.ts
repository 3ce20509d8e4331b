import { asObject, type JsonObject } from '../json-object.js';

/** Values that one path of one event may lead to: the most targets that one call of any service takes. */
const valuesMax = 100;

/** An object's own value; undefined where it has none: what it inherits is nobody's statement. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Everything that a path of names leads to, lists walked; what is inherited, or hidden in a text, is nobody's statement. */
export function valuesAtPath(object: JsonObject, path: string): readonly unknown[] {
  let values: readonly unknown[] = [object];
  for (const name of path.split('.')) {
    values = values.flatMap((value) => under(value, name)).slice(0, valuesMax);
  }
  return values;
}

/** The texts that a path leads to. */
export function textsAtPath(object: JsonObject, path: string): readonly string[] {
  return valuesAtPath(object, path).filter((value): value is string => typeof value === 'string' && value !== '');
}

/** The objects that a path leads to. */
export function objectsAtPath(object: JsonObject, path: string): readonly JsonObject[] {
  return valuesAtPath(object, path)
    .map(asObject)
    .filter((value) => value !== undefined);
}

function under(value: unknown, name: string): readonly unknown[] {
  const object = asObject(value);
  if (!object || !Object.hasOwn(object, name)) return [];
  const found = object[name];
  return Array.isArray(found) ? found : [found];
}
