import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { describe, expect, it } from '@jest/globals';
import { parseMachine } from '../../lib/machine/machine.js';
import { coveragePoints, visitedPoints } from '../support/machine-coverage.js';
import { shippedMachine } from './scenarios/tries.js';

const machine = parseMachine(`
StartAt: Look
States:
  Look:
    Type: Task
    Arguments: {FunctionName: '\${Look}'}
    Catch: [{ErrorEquals: [States.ALL], Next: Each}]
    Next: Each
  Each:
    Type: Map
    ItemProcessor:
      StartAt: Act
      States:
        Act:
          Type: Task
          Arguments: {FunctionName: '\${Act}'}
          Catch: [{ErrorEquals: [States.ALL], Next: ActFailed}]
          End: true
        ActFailed: {Type: Pass, Output: {ok: false}, End: true}
    Next: Done
  Done: {Type: Pass, End: true}
`);

function entered(name: string): HistoryEvent {
  return { timestamp: undefined, id: 1, type: 'TaskStateEntered', stateEnteredEventDetails: { name } };
}

function exited(name: string, output: unknown): HistoryEvent {
  return { timestamp: undefined, id: 1, type: 'MapStateExited', stateExitedEventDetails: { name, output: JSON.stringify(output) } };
}

const failed: HistoryEvent = { timestamp: undefined, id: 1, type: 'TaskFailed' };
const succeeded: HistoryEvent = { timestamp: undefined, id: 1, type: 'TaskSucceeded' };

describe('machine coverage', () => {
  it('takes a task left after its last try failed for its Catch, also where both ways lead to one state', () => {
    const smooth = visitedPoints(machine, { events: [entered('Look'), failed, succeeded, entered('Each')], functionsCalled: new Set() });
    const caught = visitedPoints(machine, { events: [entered('Look'), succeeded, failed, entered('Each')], functionsCalled: new Set() });

    expect(smooth).toEqual(['state Look', 'state Each', 'Look → Each']);
    expect(caught).toEqual(['state Look', 'state Each', 'Look catches → Each']);
  });

  it('finds the states inside a Map by the function called and by what an iteration answered', () => {
    const events = [entered('Each'), failed, exited('Each', [{ ok: true }, { ok: false }]), entered('Done')];

    const visited = visitedPoints(machine, { events, functionsCalled: new Set(['Act']) });

    expect(visited).toEqual(['state Each', 'state Done', 'Each → Done', 'state Act', 'state ActFailed', 'Act catches → ActFailed']);
  });

  it('asks for a state that was added, and for the way through it', () => {
    const shipped = shippedMachine('transfer-ownership');
    const settle = { ...shipped.States.SettleFunds, Type: 'Task', Next: 'ThankParties' };
    const longer = {
      ...shipped,
      States: { ...shipped.States, SettleFunds: settle, ThankParties: { Type: 'Pass', Next: 'AnnounceTransfer' } },
    };

    const added = coveragePoints(longer).filter((point) => !coveragePoints(shipped).includes(point));

    expect(added).toEqual(['SettleFunds → ThankParties', 'state ThankParties', 'ThankParties → AnnounceTransfer']);
  });
});
