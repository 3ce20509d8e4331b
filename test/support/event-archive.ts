import { setTimeout as sleep } from 'node:timers/promises';
import { CreateArchiveCommand, DescribeReplayCommand, EventBridgeClient, StartReplayCommand } from '@aws-sdk/client-eventbridge';
import { controlAccount } from '../../scripts/local/emulator-plan.js';
import { localClient } from '../../scripts/local/local-client.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';
import { hangMsMax } from './hang-limit.js';

const pauseMs = 100;
const secondMs = 1_000;

/** An archive of the deployed bus from now on, made past CloudFormation, of which the local engine knows none. */
export class EventArchive {
  private constructor(
    private readonly client: EventBridgeClient,
    private readonly busArn: string,
    private readonly archiveArn: string,
    private readonly openedAt: Date,
  ) {}

  static async open(cloud: OwnDeployedCloud): Promise<EventArchive> {
    const client = new EventBridgeClient(localClient(cloud.controlEndpoint));
    const busArn = `arn:aws:events:${controlAccount.region}:${controlAccount.awsAccountId}:event-bus/${cloud.output('EventBusName')}`;
    const { ArchiveArn = '' } = await client.send(new CreateArchiveCommand({ ArchiveName: 'test', EventSourceArn: busArn }));
    return new EventArchive(client, busArn, ArchiveArn, new Date(Date.now() - secondMs));
  }

  /** Plays everything once more to every rule, and waits until the engine has sent all of it. */
  async replay(ReplayName: string): Promise<void> {
    const EventEndTime = new Date(Date.now() + secondMs);
    const request = {
      ReplayName,
      EventSourceArn: this.archiveArn,
      Destination: { Arn: this.busArn },
      EventStartTime: this.openedAt,
      EventEndTime,
    };
    await this.client.send(new StartReplayCommand(request));
    for (let waitedMs = 0; waitedMs < hangMsMax; waitedMs += pauseMs) {
      const { State } = await this.client.send(new DescribeReplayCommand({ ReplayName }));
      if (State === 'COMPLETED') return;
      await sleep(pauseMs);
    }
    throw new Error(`Replay ${ReplayName} has not ended after ${hangMsMax} ms.`);
  }
}
