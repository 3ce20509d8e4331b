import { expect, it } from '@jest/globals';
import { type KnownType, knownTypes } from '../../../../domain/association/known-type.js';
import { configurationLinks, configurationTexts, linksByType } from '../../../../domain/association/sources/configuration-links.js';
import { typeShapes } from '../../../../domain/association/sources/type-shapes.js';

const types = Object.keys(knownTypes) as KnownType[];

/** Types that refer to nothing known, or whose access alone says who uses them. */
const withoutLinks: readonly KnownType[] = ['key-pair', 'iam-policy'];

it('has rows for every type that refers to another', () => {
  expect(types.filter((type) => !linksByType.has(type))).toEqual(withoutLinks);
});

it('says each thing once', () => {
  const rows = configurationLinks.map(({ from, path, to, match }) => `${from} ${path} ${to} ${match ?? ''}`);

  expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
  expect(rows.length).toBeGreaterThan(280);
});

it('leads to known types, from known types, by patterns with one group', () => {
  expect(configurationLinks.flatMap(({ to }) => to).filter((type) => !(type in knownTypes))).toEqual([]);
  for (const { match } of configurationLinks) if (match) expect(new RegExp(`${match.source}|`).exec('')).toHaveLength(2);
  expect(configurationTexts.filter(({ from }) => !(from in knownTypes))).toEqual([]);
});

it('names every known type', () => {
  expect(types.filter((type) => typeShapes[type] === undefined)).toEqual([]);
  expect(types.filter((type) => typeShapes[type].arn === undefined && typeShapes[type].arnPath === undefined)).toEqual([]);
});
