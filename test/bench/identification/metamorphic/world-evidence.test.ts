import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../../../bench/identification/day-logs.js';
import { logWorld } from '../../../../bench/identification/metamorphic/log-world.js';
import { WorldReader } from '../../../../bench/identification/metamorphic/world-evidence.js';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';

describe('WorldReader', () => {
  it('finds evidence of every kind of source in a few worlds', () => {
    const next = seeded(2);
    const tables = Array.from({ length: 30 }, () => new WorldReader().evidence(logWorld(next)));

    const sources = new Set(tables.flatMap(({ source }) => [...source]));
    expect([sourceCode.tags, sourceCode.configuration, sourceCode.cloudtrail, sourceCode.flow].every((code) => sources.has(code))).toBe(
      true,
    );
  });
});
