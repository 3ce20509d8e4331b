import type { KnownType } from '../known-type.js';
import type { Aliased, AliasIndex } from './alias-index.js';
import { resourcePattern } from './resource-pattern.js';
import { typeShapes } from './type-shapes.js';

/** Longest text that is read as one reference. */
const charactersMax = 2_048;

type Place = Pick<Aliased, 'awsAccountId' | 'region'>;

/** What a reference may be called, the most exact first: itself, the host of a URL, an image without its tag. */
function formsOf(text: string): readonly string[] {
  const lower = text.trim().toLowerCase().replace(/\.$/, '');
  const bare = lower.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').replace(/^[^/@]*@/, '');
  const host = (bare.split(/[/?#]/, 1)[0] ?? '').replace(/:\d+$/, '').replace(/^dualstack\./, '');
  const image = bare.replace(/@sha256:.*$/, '').replace(/:[^/:]*$/, '');
  const last = /^\/?hostedzone\/./.test(bare) ? [bare.slice(bare.lastIndexOf('/') + 1)] : [];
  return [...new Set([lower, bare.replace(/\/$/, ''), host, image, ...last])].filter((form) => form !== '');
}

function findForm(text: string, names: AliasIndex, near: Place, types?: readonly KnownType[]): Aliased | undefined {
  for (const form of formsOf(text)) {
    const found = names.find(form, near, types);
    if (found) return found;
  }
  return undefined;
}

/** The ARN as a resource carries it: parts of it (a stream, a version, an alias of a function) cut off; a key's alias is looked up. */
function arnOf(arn: string, names: AliasIndex, near: Place): string | undefined {
  if (names.known(arn)) return arn;
  const alias = /^arn:[\w-]+:kms:[^:]*:\d{12}:(alias\/.+)$/.exec(arn)?.[1];
  if (alias !== undefined) return names.find(alias.toLowerCase(), near, ['kms-key'])?.arn;
  const api = /^arn:[\w-]+:execute-api:[^:]*:\d{12}:([^/]+)/.exec(arn)?.[1];
  if (api !== undefined) return names.find(api.toLowerCase(), near, ['http-api', 'rest-api'])?.arn;
  const cut = arn.replace(/^(arn:[\w-]+:secretsmanager:[^:]*:\d{12}:secret:[^:]+):.*$/, '$1');
  return resourcePattern(cut);
}

/** The ARN a reference stands for: an ARN, an alias of one resource, or an id of the only type it can be; undefined for what names nothing. */
export function resolveReference(text: string, names: AliasIndex, near: Place, types?: readonly KnownType[]): string | undefined {
  if (text === '' || text.length > charactersMax) return undefined;
  if (text.startsWith('arn:')) {
    const arn = arnOf(text, names, near);
    const type = arn === undefined ? undefined : names.known(arn)?.type;
    return type !== undefined && types !== undefined && !types.includes(type) ? undefined : arn;
  }
  const found = findForm(text, names, near, types);
  if (found) return found.arn;
  const [only] = types?.length === 1 ? types : [];
  // Names with a path are no ids: `alias/aws/ebs` is a key of AWS.
  const isId = only === 'log-group' ? !/[\s*?]/.test(text) : /^[\w.-]+$/.test(text);
  return only && isId ? arnOfId(only, text, near) : undefined;
}

/** The ARN of an id that was not read itself, where ARNs of its type are made of ids. */
export function arnOfId(type: KnownType, id: string, { awsAccountId, region }: Place): string | undefined {
  const template = typeShapes[type].arn;
  if (template === undefined) return undefined;
  const filled: { readonly [part: string]: string } = { id, region, account: awsAccountId };
  return template.replace(/\{(\w+)\}/g, (_all, part: string) => filled[part] ?? '');
}
