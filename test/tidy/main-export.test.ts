import { describe, expect, it } from '@jest/globals';
import { mainExport } from './main-export.js';
import { messagesOf } from './messages.js';

describe('mainExport', () => {
  it('takes an export named as the file, in any case, or beginning with its name', () => {
    expect(messagesOf(mainExport, { 'lambdas/saga/hold-funds.ts': 'export const holdFunds = 1;' })).toEqual([]);
    expect(messagesOf(mainExport, { 'domain/ledger/money.ts': 'export interface Money {}' })).toEqual([]);
    expect(messagesOf(mainExport, { 'domain/events/outbox.ts': 'export function outboxWrite() {}' })).toEqual([]);
  });

  it('takes several that share a word with the file, and refuses one or several that do not', () => {
    const effect = 'export function readEffect() {}\nexport function finishEffect() {}';
    expect(messagesOf(mainExport, { 'domain/transfer/effect-log.ts': effect })).toEqual([]);
    expect(messagesOf(mainExport, { 'domain/transfer/manifest.ts': effect })).toHaveLength(1);
    expect(messagesOf(mainExport, { 'drivers/secret/blockers.ts': 'export function secretBlockers() {}' })).toHaveLength(1);
  });

  it('takes a collection under a plural name, when it holds several', () => {
    const text = 'export interface Blocker {}\nexport interface ResidualAccess {}';
    expect(messagesOf(mainExport, { 'domain/access/findings.ts': text })).toEqual([]);
    expect(messagesOf(mainExport, { 'domain/access/findings.ts': 'export interface Blocker {}' })).toHaveLength(1);
  });

  it('takes a part of the console under its name in capitals, and leaves the entry alone', () => {
    const part = 'export function ResourceTable() { return <p />; }';
    expect(messagesOf(mainExport, { 'console/src/shared/resource-table.tsx': part, 'console/src/main.tsx': 'run();' })).toEqual([]);
    expect(messagesOf(mainExport, { 'console/src/shared/table.tsx': part })).toHaveLength(1);
  });

  it('wants the entry of a Lambda to name what it serves', () => {
    expect(messagesOf(mainExport, { 'lambdas/saga/hold-funds.ts': "export const handler = stepHandler('HoldFunds', act);" })).toEqual([]);
    expect(messagesOf(mainExport, { 'lambdas/saga/hold-funds.ts': "export const handler = stepHandler('Other', act);" })).toHaveLength(1);
  });

  it('refuses another name and says which', () => {
    expect(messagesOf(mainExport, { 'drivers/ebs-volume.ts': 'export const volumeDriver = 1;' })).toEqual([
      expect.stringContaining('no export is named `ebsVolume`'),
    ]);
  });
});
