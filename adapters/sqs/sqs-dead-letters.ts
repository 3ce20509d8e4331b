import { SendMessageCommand, SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import type { DeadLetter } from '../../domain/events/dead-letter.js';
import type { DeadLetters } from '../../domain/ports/dead-letters.js';
import { ThrottledError } from '../../domain/resource/errors.js';

/** Dead letters in the queue that also takes what could not be delivered; those have no `reason`. */
export class SqsDeadLetters implements DeadLetters {
  constructor(
    private readonly queueUrl: string,
    private readonly client: SQSClient = new SQSClient(),
  ) {}

  async send(letter: DeadLetter): Promise<void> {
    try {
      await this.client.send(new SendMessageCommand({ QueueUrl: this.queueUrl, MessageBody: JSON.stringify(letter) }));
    } catch (cause) {
      const slow = cause instanceof SQSServiceException && /Throttl/.test(cause.name);
      throw slow ? new ThrottledError('The dead-letter queue asked us to slow down.', { cause }) : cause;
    }
  }
}
