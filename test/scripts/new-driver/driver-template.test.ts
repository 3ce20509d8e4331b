import { describe, expect, it } from '@jest/globals';
import { driverName } from '../../../scripts/new-driver/driver-name.js';
import { driverTemplate } from '../../../scripts/new-driver/driver-template.js';
import { messagesOf } from '../../tidy/messages.js';
import { rules } from '../../tidy/rules.js';

describe('driverTemplate', () => {
  it('keeps the rules of the house from the first minute', () => {
    const texts = {
      'drivers/efs-file-system.ts': driverTemplate(driverName('efs-file-system')),
      'test/drivers/efs-file-system.test.ts': '',
    };
    expect(rules.flatMap((rule) => messagesOf(rule, texts))).toEqual([]);
  });
});
