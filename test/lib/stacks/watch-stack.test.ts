import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runbookLink } from '../../../lib/constructs/runbook-link.js';
import { addControlStacks } from '../../../lib/conveyance-app.js';
import { aConsole } from '../../support/a-console.js';
import { aBundle, anApp, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

const app = anApp();
const { watch } = addControlStacks(app, someSettings(), { bundle: aBundle(), root: resolve('.'), console: aConsole() });
const resources = resourcesIn(watch);
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ Properties }) => ({
  name: String(Properties.AlarmName),
  description: String(Properties.AlarmDescription),
  actions: [Properties.AlarmActions, Properties.OKActions],
}));
const entries = readFileSync(resolve('docs/runbook.md'), 'utf8').split(/^## /m).slice(1);
const headingOf = (entry: string) => entry.slice(0, entry.indexOf('\n')).trim();

describe('WatchStack', () => {
  it('watches what the runbook is about: executions, operators, dead letters, 5xx, ledger, throttling, events, schedules', () => {
    const expected = ['UndoExecutionFailed', 'TransferExecutionsFailed', 'TransferNeedsOperator', 'DeadLetters', 'ApiServerErrors'];
    const further = ['LedgerImbalance', 'LambdasThrottled', 'StepNearItsTimeLimit', 'EventsNotPublished', 'ReconcileLedgerFailed'];

    expect(alarms.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...expected, ...further].map((name) => `conveyance-dev-${name}`)),
    );
  });

  it.each(alarms)('$name links to its entry of the runbook, which names it', ({ name, description }) => {
    const entry = entries.find((one) => description.endsWith(` ${runbookLink('docs/runbook.md', headingOf(one))}`));

    expect(entry).toContain(`\`${name.replace('conveyance-dev-', '')}\``);
    for (const part of ['Shows', 'Means', 'Look at', '(Do|Resume)']) expect(entry).toMatch(new RegExp(`\\*\\*${part}\\.\\*\\*`));
  });

  it('has every alarm that an entry of the runbook speaks of, linked to that entry', () => {
    const spokenOf = entries.flatMap((entry) =>
      [...entry.matchAll(/[Aa]larm `(\w+)`/g)].map((match) => ({ name: `conveyance-dev-${match[1]}`, heading: headingOf(entry) })),
    );

    expect(spokenOf.map(({ name }) => name).sort()).toEqual(alarms.map(({ name }) => name).sort());
    for (const { name, heading } of spokenOf) {
      const alarm = alarms.find((one) => one.name === name);
      expect(alarm?.description.endsWith(` ${runbookLink('docs/runbook.md', heading)}`)).toBe(true);
    }
  });

  it('tells every alarm, and its end, on the one topic', () => {
    const [topic] = ofType(resources, 'AWS::SNS::Topic');

    expect(ofType(resources, 'AWS::SNS::Topic')).toHaveLength(1);
    const ref = { Ref: expect.stringMatching(/^Alarms/) };
    expect(topic?.path).toContain('/Alarms/');
    for (const { actions } of alarms) expect(actions).toEqual([[ref], [ref]]);
  });

  it('has one dashboard', () => {
    expect(ofType(resources, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });
});
