import { NestedStack, type NestedStackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledgement.js';
import { ConsoleDistribution, type ConsoleDistributionProps } from '../constructs/console-distribution.js';
import { ConsoleFiles } from '../constructs/console-files.js';

/** What the console's stack is built from. */
export interface ConsoleStackProps extends NestedStackProps, Pick<ConsoleDistributionProps, 'settings' | 'apiId' | 'tokenUrl'> {
  /** Folder of the built console. */
  readonly files: string;
}

/** The console on AWS, as a part of the API's stack: it stands between the bare API, to which it passes calls on, and the sign-in, which returns to it. */
export class ConsoleStack extends NestedStack {
  /** Where people open the console, without a slash at its end. */
  readonly url: string;
  readonly domainName: string;

  constructor(scope: Construct, id: string, props: ConsoleStackProps) {
    super(scope, id, props);
    const { settings, apiId, tokenUrl } = props;
    const { bucket, logs } = new ConsoleFiles(this, 'Files', props.files);
    const { url, domainName } = new ConsoleDistribution(this, 'Site', { settings, bucket, logs, apiId, tokenUrl });
    // The one Lambda of this stack is the library's own publisher.
    acknowledge(this, 'runtimeOfTheLibrary', settings.environment);
    this.url = url;
    this.domainName = domainName;
  }
}
