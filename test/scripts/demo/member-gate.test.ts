import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemberGate } from '../../../scripts/demo/member-gate.js';
import { localServers } from '../../support/local-server.js';

describe('MemberGate', () => {
  const serve = localServers();
  const passed: string[] = [];
  let gate: MemberGate;

  beforeEach(async () => {
    passed.length = 0;
    const endpoint = await serve(({ method, path, form }, response) => {
      passed.push(`${method} ${path} ${form}`);
      response.writeHead(418, { 'x-amzn-requestid': 'r-1' }).end('answer');
    });
    gate = await MemberGate.open(endpoint);
  });
  afterEach(() => gate.close());

  const call = (functionName: string, init: RequestInit = {}) =>
    fetch(`${gate.url}/bucket?policy`, { ...init, headers: { 'user-agent': `aws-sdk-js/3 app/${functionName}-PT-NO-OP-2.36.0-PTEnv-NA` } });

  it('passes on what is asked and what is answered', async () => {
    const answer = await call('conveyance-dev-StageAccess', { method: 'POST', body: 'Action=AssumeRole' });

    expect(passed).toEqual(['POST /bucket?policy Action=AssumeRole']);
    expect([answer.status, answer.headers.get('x-amzn-requestid'), await answer.text()]).toEqual([418, 'r-1', 'answer']);
  });

  it('holds one Lambda back until it is let go, and no other', async () => {
    const letGo = gate.hold('conveyance-dev-RecheckResources');
    // Powertools adds what it is to the name.
    const held = call('conveyance-dev-RecheckResources-PT-NO-OP-2.36.0-PTEnv-NA');
    await call('conveyance-dev-StageAccess');
    await sleep(50);
    expect(passed).toHaveLength(1);

    letGo();

    expect((await held).status).toBe(418);
    expect(passed).toHaveLength(2);
  });

  it('cuts one Lambda off until it may pass again', async () => {
    const mend = gate.cut('conveyance-dev-UnlockResources');
    await expect(call('conveyance-dev-UnlockResources')).rejects.toThrow();
    expect(passed).toEqual([]);

    mend();

    expect((await call('conveyance-dev-UnlockResources')).status).toBe(418);
  });

  it('sends nothing on for a caller that has stopped waiting', async () => {
    const letGo = gate.hold('conveyance-dev-RecheckResources');
    const held = call('conveyance-dev-RecheckResources', { signal: AbortSignal.timeout(50) });
    await expect(held).rejects.toThrow('timeout');
    await sleep(20);

    letGo();
    await call('conveyance-dev-StageAccess');

    expect(passed).toHaveLength(1);
  });
});
