import { parse } from 'yaml';

/** One resource of a template, references in its properties put in as physical ids. */
export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: { readonly [property: string]: unknown };
}

/** Short forms of functions that only tests resolve: of an attribute, the id of what has it is enough. */
const customTags = ['!Ref', '!GetAtt', '!Sub'].map((tag) => ({ tag, resolve: (text: string) => ({ [tag]: text }) }));

/** What a template declares; `idOf` answers the physical id of a logical one, and what it does not know stays as it is written. */
export function templateResources(body: string, idOf: (logicalId: string) => string | undefined): readonly TemplateResource[] {
  const { Resources = {} } = parse(body, { customTags }) as { readonly Resources?: { readonly [id: string]: Declared } };
  return Object.entries(Resources).map(([logicalId, { Type: type, Properties = {} }]) => ({
    logicalId,
    type,
    properties: resolved(Properties, idOf) as TemplateResource['properties'],
  }));
}

interface Declared {
  readonly Type: string;
  readonly Properties?: object;
}

function resolved(value: unknown, idOf: (logicalId: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, idOf));
  if (typeof value !== 'object' || value === null) return value;
  const [[tag = '', text] = []] = Object.entries(value);
  if (tag === '!Ref' || tag === '!GetAtt') return idOf(String(text).split('.')[0] ?? '') ?? text;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, idOf)]));
}
