import { EC2Client } from '@aws-sdk/client-ec2';

/** A command that reached the fake. */
export interface Ec2Call {
  /** e.g. `ModifySecurityGroupRules`. */
  readonly name: string;
  readonly input: object;
}

/** An EC2 client that sends nothing: `answer` makes each output, or throws; `at` counts the calls from 0. */
export function fakeEc2(answer: (call: Ec2Call, at: number) => object | undefined = () => undefined): {
  readonly ec2: EC2Client;
  readonly calls: readonly Ec2Call[];
} {
  const calls: Ec2Call[] = [];
  const ec2 = new EC2Client({ region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  ec2.middlewareStack.add(
    (_next, context) => async (args) => {
      const call = { name: (context.commandName ?? '').replace(/Command$/, ''), input: args.input };
      calls.push(call);
      return { output: { ...answer(call, calls.length - 1), $metadata: {} }, response: undefined };
    },
    { step: 'initialize', name: 'fakeEc2' },
  );
  return { ec2, calls };
}
