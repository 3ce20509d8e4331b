import type { Link } from '../../resource/cloud-resource.js';
import type { KnownType } from '../known-type.js';
import type { Aliased, AliasIndex } from './alias-index.js';
import { type ConfigurationText, configurationTexts, linksByType } from './configuration-links.js';
import type { ConfigurationLink } from './links/link-row.js';
import { resolveReference } from './reference.js';
import { decodedText, namedByValue, namedInProse } from './text-names.js';
import { textsAt, valuesAt } from './values-at.js';

/** Links kept of one resource. */
const linksMax = 1_000;

/** Variables of one environment that are read. */
const variablesMax = 1_000;

/** Whose configuration it is: names are looked up near it, and it is no link of its own. */
type Owner = Pick<Aliased, 'arn' | 'awsAccountId' | 'region'>;

/** How a configuration refers to others, each once: what the table of configuration links says, then what its texts name. */
export function linksOf(type: KnownType, configuration: unknown, names: AliasIndex, owner: Owner): readonly Link[] {
  const links = new Map<string, Link>();
  const rows = linksByType.get(type) ?? [];
  const texts = configurationTexts.filter(({ from }) => from === type);
  const found = [
    ...rows.flatMap((row) => linksOfRow(row, configuration, names, owner)),
    ...texts.flatMap(textLinks(configuration, names, owner)),
  ];
  for (const link of found) {
    const known = links.get(link.toArn);
    // The same two may be joined by several properties: what is needed wins, then the first.
    if (link.toArn !== owner.arn && (known === undefined || (link.needs && !known.needs))) links.set(link.toArn, link);
    if (links.size >= linksMax) break;
  }
  return [...links.values()];
}

function linksOfRow(row: ConfigurationLink, configuration: unknown, names: AliasIndex, owner: Owner): readonly Link[] {
  return textsAt(configuration, row.path).flatMap((text) =>
    referencesIn(text, row).flatMap((reference) => {
      const toArn = resolveReference(reference, names, owner, row.to);
      return toArn === undefined ? [] : [{ toArn, relation: row.relation, needs: row.needs, path: row.path }];
    }),
  );
}

/** A scaling group names its subnets in one text, with commas. */
function referencesIn(text: string, { match }: ConfigurationLink): readonly string[] {
  if (match?.global) return [...text.matchAll(match)].flatMap(([, reference]) => reference ?? []);
  if (match) return [match.exec(text)?.[1]].flatMap((reference) => reference ?? []);
  return /^[\w-]+(?:,\s*[\w-]+)+$/.test(text) ? text.split(/,\s*/) : [text];
}

function textLinks(configuration: unknown, names: AliasIndex, owner: Owner): (text: ConfigurationText) => readonly Link[] {
  const link = ({ relation, needs }: ConfigurationText, toArn: string, path: string): Link => ({ toArn, relation, needs, path });
  return (text) => {
    if (text.form === 'values' || text.form === 'pairs') {
      return variablesAt(configuration, text).flatMap(([key, value]) => {
        const named = namedByValue(key, value, names, owner);
        const arns = named === undefined ? namedInProse(value, names, owner) : [named];
        return arns.map((arn) => link(text, arn, `${text.path}.${key.slice(0, 64)}`));
      });
    }
    const texts = textsAt(configuration, text.path).flatMap((one) => (text.form === 'base64' ? (decodedText(one) ?? []) : one));
    return texts.flatMap((one) => namedInProse(one, names, owner)).map((arn) => link(text, arn, text.path));
  };
}

function variablesAt(configuration: unknown, { path, form }: ConfigurationText): readonly (readonly [string, string])[] {
  const objects = valuesAt(configuration, path).filter((value) => typeof value === 'object' && value !== null) as readonly object[];
  const entries = objects.flatMap((object) =>
    form === 'values' ? Object.entries(object) : [[textsAt(object, 'Name')[0] ?? '', textsAt(object, 'Value')[0] ?? '']],
  );
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return texts.slice(0, variablesMax);
}
