import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { ExecutionInput, Executions, Machine } from '../../domain/ports/executions.js';
import { ThrottledError } from '../../domain/resource/errors.js';

/** ARNs of the two machines. */
export type MachineArns = { readonly [machine in Machine]: string };

/** Starts executions on Step Functions; a name that exists counts as started, whether it runs or has ended. */
export class StepFunctionsExecutions implements Executions {
  constructor(
    private readonly arns: MachineArns,
    private readonly client: SFNClient = new SFNClient(),
  ) {}

  async start(machine: Machine, name: string, input: ExecutionInput): Promise<void> {
    const command = new StartExecutionCommand({ stateMachineArn: this.arns[machine], name, input: JSON.stringify(input) });
    await this.client.send(command).catch((error: unknown) => {
      if (error instanceof ExecutionAlreadyExists) return;
      if (error instanceof Error && error.name === 'ThrottlingException') {
        throw new ThrottledError(`Execution ${name} was not started yet.`, { cause: error });
      }
      throw error;
    });
  }

  async stateOf(machine: Machine, name: string): Promise<'running' | 'ended' | 'absent'> {
    const executionArn = `${this.arns[machine].replace(':stateMachine:', ':execution:')}:${name}`;
    try {
      const { status } = await this.client.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' ? 'running' : 'ended';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 'absent';
      throw error;
    }
  }
}
