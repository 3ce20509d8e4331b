import type { EstateOptions } from './estate.js';
import { type FamilyName, familyNames } from './families/families.js';
import type { NamingScheme } from './naming-schemes.js';
import type { NoiseName } from './noises.js';
import type { TagScheme } from './tag-schemes.js';

/** What sets estates for fitting and estates for judging apart beside their families: no scheme and no disturbance is in both. */
interface Split {
  readonly namings: readonly NamingScheme[];
  readonly tagSchemes: readonly TagScheme[];
  readonly noises: readonly NoiseName[];
}

/** Each side has tags that group well, tags that group more than one solution, and tags that group nothing. */
export const splits = {
  fit: {
    namings: ['solution-first', 'logical-id', 'opaque'],
    tagSchemes: ['app', 'project', 'name-only', 'workspace'],
    noises: ['scanner', 'churn', 'agents'],
  },
  judge: {
    namings: ['team-first', 'coded', 'component-only'],
    tagSchemes: ['service', 'team', 'eras'],
    noises: ['people', 'crosstalk', 'copying', 'backup'],
  },
} as const satisfies { readonly [side: string]: Split };

/** `trial` is what one looks at while a model is made: schemes and disturbances as in `judge`, but never its seeds. */
const sides = {
  fit: { split: splits.fit, firstSeed: 1_000_000 },
  trial: { split: splits.judge, firstSeed: 2_000_000 },
  judge: { split: splits.judge, firstSeed: 3_000_000 },
} as const;

/** Options of `count` estates of a family: schemes and disturbances take turns, so that every few estates hold each of them. */
export function estateSet(side: keyof typeof sides, family: FamilyName, count: number): readonly EstateOptions[] {
  const { split, firstSeed } = sides[side];
  const { namings, tagSchemes, noises }: Split = split;
  const turn = <Value>(values: readonly Value[], i: number) => values[i % values.length] as Value;
  const place = familyNames.indexOf(family) * 1_000;
  return Array.from({ length: count }, (_, i) => ({
    family,
    seed: firstSeed + place + i,
    naming: turn(namings, i + place / 1_000),
    tagScheme: turn(tagSchemes, i),
    noise: turn(noises, i),
  }));
}
