import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { identifyOptions, withIdentifyOptions } from '../../../cli/identify/identify-options.js';

const asked = (...args: readonly string[]) =>
  identifyOptions(
    withIdentifyOptions(new Command('identify'))
      .exitOverride()
      .parse([...args], { from: 'user' }),
  );

describe('identifyOptions', () => {
  it('keeps the state within the folder of logs when nobody says otherwise', () => {
    expect(asked('--logs', 'a')).toEqual({ logs: resolve('a'), inventory: [], state: resolve('a/.convey-identify'), period: {} });
  });

  it('reads all of it', () => {
    const more = [
      '--state',
      's',
      '--from',
      '1970-01-02',
      '--to',
      '1970-01-03',
      '--threads',
      '3',
      '--flow-format',
      'a b',
      '--graph',
      'x.svg',
    ];

    expect(asked('--logs', 'a', '--inventory', 'b', 'c', ...more)).toEqual({
      logs: resolve('a'),
      inventory: [resolve('b'), resolve('c')],
      state: resolve('s'),
      period: { fromDay: 1, toDay: 2 },
      threads: 3,
      flowFormat: 'a b',
      graph: resolve('x.svg'),
    });
  });

  it.each([
    [[], '--logs'],
    [['--logs', 'a', '--from', '2026-13-01'], 'is no day'],
    [['--logs', 'a', '--to', '2026-1-1'], 'is no day'],
    [['--logs', 'a', '--from', '2026-01-02', '--to', '2026-01-01'], 'after --to'],
    [['--logs', 'a', '--threads', '65'], '--threads'],
  ])('refuses %j', (args, message) => {
    expect(() => asked(...args)).toThrow(message);
  });
});
