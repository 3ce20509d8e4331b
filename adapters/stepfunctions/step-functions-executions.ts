import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { ExecutionInput, ExecutionName, Executions, MachineReleases } from '../../domain/ports/executions.js';
import { ThrottledError } from '../../domain/resource/errors.js';

/** Starts executions on Step Functions, a release being a machine's ARN; a name that exists counts as started, whether it runs or has ended. */
export class StepFunctionsExecutions implements Executions {
  constructor(
    /** The machines of this release; empty where no transfer begins. */
    private readonly current: MachineReleases,
    private readonly client: SFNClient = new SFNClient(),
  ) {}

  async releases(): Promise<MachineReleases> {
    return this.current;
  }

  async start({ machine, name, releases = this.current }: ExecutionName, input: ExecutionInput): Promise<void> {
    const command = new StartExecutionCommand({ stateMachineArn: releases[machine], name, input: JSON.stringify(input) });
    await this.client.send(command).catch((error: unknown) => {
      if (error instanceof ExecutionAlreadyExists) return;
      if (error instanceof Error && error.name === 'ThrottlingException') {
        throw new ThrottledError(`Execution ${name} was not started yet.`, { cause: error });
      }
      throw error;
    });
  }

  async stateOf({ machine, name, releases = this.current }: ExecutionName): Promise<'running' | 'ended' | 'absent'> {
    const executionArn = `${releases[machine].replace(':stateMachine:', ':execution:')}:${name}`;
    try {
      const { status } = await this.client.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' ? 'running' : 'ended';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 'absent';
      throw error;
    }
  }
}
