import { describe, expect, it } from '@jest/globals';
import { findingGroups, placesText, whatToDo } from '../../../../../console/src/shared/findings/finding-groups.js';
import { aFinding } from '../../../../support/an-offer.js';

describe('findings as people read them', () => {
  it('tells blockers before warnings, each in its order', () => {
    const findings = [aFinding({ code: 'A' }), aFinding({ code: 'B', severity: 'blocker' }), aFinding({ code: 'C' })];
    expect(findingGroups(findings).map(({ code }) => code)).toEqual(['B', 'A', 'C']);
  });

  it('says once what is said of many cloud resources', () => {
    const findings = [2, 5].map((position) => aFinding({ resource: { position, type: 'secret' } }));
    const [group, ...others] = findingGroups(findings);
    expect(others).toEqual([]);
    expect(group?.places).toEqual(['Secret (no. 3)', 'Secret (no. 6)']);
    expect(group?.first).toBe(findings[0]);
  });

  it.each([
    ['another remedy', aFinding({ remedy: 'Wait.' })],
    ['another severity', aFinding({ severity: 'blocker' })],
    ['another proposal', aFinding({ proposal: { add: 'res_1' } })],
  ])('keeps what has %s apart', (_what, other) => {
    expect(findingGroups([aFinding(), other])).toHaveLength(2);
  });

  it('calls a cloud resource as its owner does, where its id is told', () => {
    const finding = aFinding({ resource: { resourceId: 'res_1', position: 2, type: 's3-bucket' } });
    const places = [findingGroups([finding]), findingGroups([finding], () => 'orders')].map(([group]) => group?.places);
    expect(places).toEqual([['S3 bucket res_1'], ['S3 bucket orders']]);
  });

  it.each([
    [undefined, []],
    [{ type: 'secret' as const }, ['Secret']],
    [{ position: 0 }, ['Cloud resource (no. 1)']],
  ])('places %j at %j', (resource, places) => {
    expect(findingGroups([aFinding({ resource })])[0]?.places).toEqual(places);
  });

  it('names the first places and counts the rest', () => {
    expect(placesText(['a', 'b'])).toBe('a, b');
    expect(placesText(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
  });

  it('says who must act, and says it once', () => {
    expect(whatToDo({ whoMustAct: 'seller', remedy: 'Import it again.' })).toBe('Seller must act: Import it again.');
    expect(whatToDo({ whoMustAct: 'seller', remedy: 'The seller must act.' })).toBe('The seller must act.');
  });
});
