import { describe, expect, it } from '@jest/globals';
import { countTransitions } from '../../../bench/transitions/count-transitions.js';
import { parseMachine } from '../../../lib/machine/machine.js';

const machine = parseMachine(`
StartAt: A
States:
  A: { Type: Pass, Next: Each }
  Each:
    Type: Map
    Items: '{% $batches %}'
    ItemProcessor:
      StartAt: B
      States:
        B: { Type: Task, Next: C }
        C: { Type: Pass, End: true }
    Next: IsWell
  IsWell:
    Type: Choice
    Choices: [{ Condition: '{% $failed = 0 %}', Next: D }]
    Default: Stop
  D: { Type: Task, End: true }
  Stop: { Type: Fail }
`);

describe('countTransitions', () => {
  it('counts each state once, and a Map once and its iterations', async () => {
    expect(await countTransitions(machine, { batches: [0], failed: 0 })).toBe(4 + 2);
    expect(await countTransitions(machine, { batches: [0, 1, 2], failed: 0 })).toBe(4 + 6);
  });

  it('refuses a path that fails', async () => {
    await expect(countTransitions(machine, { batches: [0], failed: 1 })).rejects.toThrow('The path ends in Stop');
  });

  it('refuses to guess the value of a variable', async () => {
    await expect(countTransitions(machine, { batches: [0] })).rejects.toThrow('no value for $failed');
  });

  it('refuses a path that does not end', async () => {
    const loop = { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } };
    await expect(countTransitions(loop, {})).rejects.toThrow('does not end');
  });
});
