import { describe, expect, it } from '@jest/globals';
import { driverName } from '../../../scripts/new-driver/driver-name.js';
import { driverTestTemplate } from '../../../scripts/new-driver/driver-test-template.js';
import { messagesOf } from '../../tidy/messages.js';
import { rules } from '../../tidy/rules.js';

describe('driverTestTemplate', () => {
  it('keeps the rules of the house and runs the contract', () => {
    const text = driverTestTemplate(driverName('efs-file-system'));
    expect(rules.flatMap((rule) => messagesOf(rule, { 'test/drivers/efs-file-system.test.ts': text }))).toEqual([]);
    expect(text).toContain('driverContract(makeWorld)');
  });
});
