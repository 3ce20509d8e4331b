import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { StepFunctionsExecutions } from '../../../adapters/stepfunctions/step-functions-executions.js';
import { ThrottledError } from '../../../domain/resource/errors.js';

const arns = { 'transfer-ownership': 'arn:forward', 'undo-transfer': 'arn:undo' };
const input = { transferId: 'trf_1', epoch: 1, attempt: 1, batches: [0, 1] };

describe('StepFunctionsExecutions', () => {
  test('starts the named execution of the right machine', async () => {
    const client = mockClient(SFNClient);
    client.on(StartExecutionCommand).resolves({});

    await new StepFunctionsExecutions(arns).start('undo-transfer', 'trf_1-undo-2', input);

    expect(client.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: 'arn:undo',
      name: 'trf_1-undo-2',
      input: JSON.stringify(input),
    });
  });

  test('a name that exists counts as started', async () => {
    mockClient(SFNClient)
      .on(StartExecutionCommand)
      .rejects(new ExecutionAlreadyExists({ message: '', $metadata: {} }));

    await expect(new StepFunctionsExecutions(arns).start('transfer-ownership', 'trf_1', input)).resolves.toBeUndefined();
  });

  test('throttling passes by itself; anything else is handed on', async () => {
    const client = mockClient(SFNClient);
    client
      .on(StartExecutionCommand)
      .rejectsOnce(Object.assign(new Error('slow'), { name: 'ThrottlingException' }))
      .rejectsOnce(new Error('denied'));
    const executions = new StepFunctionsExecutions(arns);

    await expect(executions.start('transfer-ownership', 'trf_1', input)).rejects.toThrow(ThrottledError);
    await expect(executions.start('transfer-ownership', 'trf_1', input)).rejects.toThrow('denied');
  });
});
