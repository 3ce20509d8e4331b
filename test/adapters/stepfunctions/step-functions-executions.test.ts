import { DescribeExecutionCommand, ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { StepFunctionsExecutions } from '../../../adapters/stepfunctions/step-functions-executions.js';
import { ThrottledError } from '../../../domain/resource/errors.js';

const arns = { 'transfer-ownership': 'arn:forward', 'undo-transfer': 'arn:undo' };
const forward = { machine: 'transfer-ownership', name: 'trf_1' } as const;
const input = { transferId: 'trf_1', correlationId: 'cor_1', epoch: 1, attempt: 1, batches: [0, 1] };

describe('StepFunctionsExecutions', () => {
  test('starts the named execution of the right machine', async () => {
    const client = mockClient(SFNClient);
    client.on(StartExecutionCommand).resolves({});

    await new StepFunctionsExecutions(arns).start({ machine: 'undo-transfer', name: 'trf_1-undo-2' }, input);

    expect(client.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: 'arn:undo',
      name: 'trf_1-undo-2',
      input: JSON.stringify(input),
    });
  });

  test('goes on with the machines that a transfer began with, whatever is deployed now', async () => {
    const client = mockClient(SFNClient);
    client.on(StartExecutionCommand).resolves({}).on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
    const executions = new StepFunctionsExecutions(arns);
    const releases = { 'transfer-ownership': 'arn:stateMachine:forward-1', 'undo-transfer': 'arn:stateMachine:undo-1' };

    await executions.start({ machine: 'undo-transfer', name: 'trf_1-undo-2', releases }, input);
    const state = await executions.stateOf({ ...forward, releases });

    expect(client.commandCalls(StartExecutionCommand)[0]?.args[0].input).toMatchObject({ stateMachineArn: 'arn:stateMachine:undo-1' });
    expect(client.commandCalls(DescribeExecutionCommand)[0]?.args[0].input).toEqual({ executionArn: 'arn:execution:forward-1:trf_1' });
    expect([state, await executions.releases()]).toEqual(['running', arns]);
  });

  test('a name that exists counts as started', async () => {
    mockClient(SFNClient)
      .on(StartExecutionCommand)
      .rejects(new ExecutionAlreadyExists({ message: '', $metadata: {} }));

    await expect(new StepFunctionsExecutions(arns).start(forward, input)).resolves.toBeUndefined();
  });

  test('throttling passes by itself; anything else is handed on', async () => {
    const client = mockClient(SFNClient);
    client
      .on(StartExecutionCommand)
      .rejectsOnce(Object.assign(new Error('slow'), { name: 'ThrottlingException' }))
      .rejectsOnce(new Error('denied'));
    const executions = new StepFunctionsExecutions(arns);

    await expect(executions.start(forward, input)).rejects.toThrow(ThrottledError);
    await expect(executions.start(forward, input)).rejects.toThrow('denied');
  });
});
