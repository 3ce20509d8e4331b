import { canonicalJson, type Found, type JsonObject, type JsonValue } from '../resource/cloud-resource.js';

/** One property of a resource that differs between the record and the last reading; what is on one side only is told whole. */
export interface Difference {
  /** Path in the configuration, dots between keys; an element of a list by its name where it has one, e.g. `rules.sgr-0a1.source`. */
  readonly property: string;
  /** Null where it was not there. */
  readonly before: JsonValue;
  /** Null where it is there no more. */
  readonly after: JsonValue;
}

/** Fields by which AWS names the elements of a list, rules and statements among them: where one is added, the others keep their names. */
const names = ['id', 'Sid', 'groupId'] as const;

/** What differs in the configuration, by path. */
export function differences(before: Pick<Found, 'configuration'>, after: Pick<Found, 'configuration'>): readonly Difference[] {
  return compare(before.configuration, after.configuration, '');
}

function compare(before: JsonValue, after: JsonValue, property: string): readonly Difference[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const a = partsOf(before);
  const b = partsOf(after);
  if (a === undefined || b === undefined) return [{ property, before, after }];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    compare(a.get(key) ?? null, b.get(key) ?? null, property === '' ? key : `${property}.${key}`),
  );
}

/** Fields of an object, elements of a list; undefined for what has no parts. */
function partsOf(value: JsonValue): ReadonlyMap<string, JsonValue> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value as JsonObject));
  const keys = value.map(nameOf);
  const areNamed = keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
  return new Map(value.map((element: JsonValue, place) => [areNamed ? String(keys[place]) : String(place), element]));
}

function nameOf(element: JsonValue): string | undefined {
  if (element === null || typeof element !== 'object' || Array.isArray(element)) return undefined;
  const fields = element as JsonObject;
  return names.map((name) => fields[name]).find((name): name is string => typeof name === 'string');
}
