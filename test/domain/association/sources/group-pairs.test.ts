import { describe, expect, it } from '@jest/globals';
import { groupPairs, pairsOf } from '../../../../domain/association/sources/group-pairs.js';

function pairsVisited(members: readonly number[], isPaired: boolean): string[] {
  const visited: string[] = [];
  groupPairs(members, isPaired, (a, b) => visited.push(`${a}-${b}`));
  return visited;
}

describe('groupPairs', () => {
  it('pairs a small group each with each, once', () => {
    expect(pairsVisited([4, 5, 6], true)).toEqual(['4-5', '4-6', '5-6']);
    expect(
      pairsVisited(
        Array.from({ length: 64 }, (_, n) => n),
        true,
      ),
    ).toHaveLength(pairsOf(64));
  });

  it('joins a large group in one ring with a few chords', () => {
    const members = Array.from({ length: 1_000 }, (_, n) => n);

    const visited = pairsVisited(members, false);

    expect(visited).toHaveLength(4_000);
    expect(new Set(visited).size).toBe(4_000);
    expect(visited).toContain('999-0');
    expect(visited).toContain('0-8');
  });
});
