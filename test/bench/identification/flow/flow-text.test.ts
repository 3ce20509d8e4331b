import { describe, expect, it } from '@jest/globals';
import { flowText } from '../../../../bench/identification/flow/flow-text.js';
import { flowFormat } from '../../../../domain/association/logs/flow/flow-format.js';
import { heard } from '../../../support/heard-log.js';

describe('flowText', () => {
  it('makes a log that is read without loss, the same from the same seed', () => {
    const text = flowText(500, 10, 3);

    expect(heard(flowFormat, text).report).toMatchObject({ lines: 501, unreadable: {} });
    expect(flowText(500, 10, 3)).toBe(text);
    expect(flowText(500, 10, 4)).not.toBe(text);
  });
});
