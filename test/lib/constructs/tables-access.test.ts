import { describe, expect, it } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { DataTable } from '../../../lib/constructs/data-table.js';

describe('x', () => {
  it('y', () => {
    const t0 = performance.now();
    const app = new App();
    const stack = new Stack(app, 'S');
    new DataTable(stack, 'T', { name: 'idempotency', retain: true });
    const t1 = performance.now();
    const t = app.synth({ skipValidation: true }).getStackByName('S').template;
    const t2 = performance.now();
    console.log(t1 - t0, t2 - t1);
    expect(Object.keys(t.Resources)).toHaveLength(2);
  });
});
