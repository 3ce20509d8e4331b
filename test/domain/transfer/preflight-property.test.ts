import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Preflight } from '../../../domain/transfer/preflight.js';
import { saleVariations } from '../../support/sale-variation.js';
import { VariedMarket } from '../../support/varied-market.js';

const manifests = 2_000;

/** Each kind at least: a property about sales that nearly all pass, or nearly none, would say little. */
const shareMin = 0.2;
/** Rules that at least one manifest breaks. */
const codesMin = 25;

describe('what a preflight passes', () => {
  it(`is carried out to its end when nothing changes, over ${manifests} generated manifests on the real drivers`, async () => {
    const seen = { passed: 0, refused: 0, codes: new Set<string>() };
    const codesOf = ({ findings }: Preflight) => findings.filter(({ severity }) => severity === 'blocker').map(({ code }) => code);

    await fc.assert(
      fc.asyncProperty(saleVariations, async (variation) => {
        const sale = await VariedMarket.open(variation);
        const before = await sale.preflight();
        for (const code of codesOf(before)) seen.codes.add(code);
        seen[before.passes ? 'passed' : 'refused'] += 1;
        if (before.passes) expect(await sale.buy()).toEqual({ status: 'completed' });
      }),
      { numRuns: manifests, seed: 20_261_123 },
    );

    expect(seen.passed + seen.refused).toBe(manifests);
    expect(Math.min(seen.passed, seen.refused) / manifests).toBeGreaterThanOrEqual(shareMin);
    expect(seen.codes.size).toBeGreaterThanOrEqual(codesMin);
  });
});
