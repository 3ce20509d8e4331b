import { askService } from './deployed-queues.js';

interface LogPage {
  readonly events?: readonly { readonly message: string }[];
  readonly nextToken?: string;
}

/** What the deployed Lambdas logged. */
export class DeployedLogs {
  constructor(private readonly controlEndpoint: string) {}

  /** Names of all log groups. */
  async groups(): Promise<readonly string[]> {
    const names: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.#ask<{ logGroups?: { logGroupName: string }[]; nextToken?: string }>('DescribeLogGroups', { nextToken });
      names.push(...(page.logGroups ?? []).map(({ logGroupName }) => logGroupName));
      nextToken = page.nextToken;
    } while (nextToken);
    return names;
  }

  /** All lines of a log group. */
  async textOf(logGroupName: string): Promise<string> {
    const lines: string[] = [];
    let nextToken: string | undefined;
    do {
      const page: LogPage = await this.#ask('FilterLogEvents', { logGroupName, nextToken });
      lines.push(...(page.events ?? []).map(({ message }) => message));
      nextToken = page.nextToken;
    } while (nextToken);
    return lines.join('\n');
  }

  #ask<Answer>(operation: string, body: object): Promise<Answer> {
    return askService(this.controlEndpoint, `Logs_20140328.${operation}`, body);
  }
}
