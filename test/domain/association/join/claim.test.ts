import { describe, expect, it } from '@jest/globals';
import { anybody, type Claim, endOfTime, settleClaims } from '../../../../domain/association/join/claim.js';

const claim = (holder: number, from: number, to: number, stands = false): Claim => ({ holder, from, to, stands });
const alike = () => 0;

describe('settleClaims', () => {
  it('lets an assignment stand until the end of time, where nothing ends it', () => {
    expect(settleClaims([claim(1, 10, 11, true)], [], alike)).toEqual([claim(1, 10, endOfTime)]);
  });

  it('ends it at the first release after it, of its holder or of anybody', () => {
    const releases = [
      { holder: 2, at: 20 },
      { holder: 1, at: 90 },
      { holder: anybody, at: 50 },
      { holder: 1, at: 5 },
    ];

    expect(settleClaims([claim(1, 10, 11, true)], releases, alike)).toEqual([claim(1, 10, 50)]);
  });

  it('ends it where it was last known, when another holder came without a release', () => {
    const claims = [claim(1, 10, 30, true), claim(2, 60, 61, true)];

    expect(settleClaims(claims, [{ holder: 1, at: 70 }], alike)).toEqual([claim(1, 10, 30), claim(2, 60, endOfTime)]);
  });

  it('lets an interface and its instance hold one address together', () => {
    const rankOf = (holder: number) => holder;

    expect(settleClaims([claim(0, 10, 11, true), claim(1, 20, 21, true)], [], rankOf)).toEqual([
      claim(0, 10, endOfTime),
      claim(1, 20, endOfTime),
    ]);
  });

  it('leaves what was only seen as it is', () => {
    expect(settleClaims([claim(1, 10, 20)], [{ holder: 1, at: 15 }], alike)).toEqual([claim(1, 10, 20)]);
  });
});
