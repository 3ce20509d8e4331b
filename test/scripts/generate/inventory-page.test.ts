import { expect, it } from '@jest/globals';
import { inventoryReads } from '../../../drivers/inventory/inventory-reads.js';
import { inventoryPage } from '../../../scripts/generate/inventory-page.js';

const lack = { architecture: 'shop', type: 'AWS::S3::Bucket', property: 'LoggingConfiguration', effect: 'no logs' };

it('shows how each type is read, what it refers to, and what the engine does not make', () => {
  const { text, path } = inventoryPage(inventoryReads, [lack, { architecture: 'shop', type: 'AWS::Glue::Database', effect: 'none' }]);
  const lines = text.replaceAll(/ +/g, ' ');

  expect(path).toBe('docs/reference/inventory.md');
  expect(lines).toContain(
    '| Lambda function | `lambda:ListFunctions` | `lambda:GetPolicy`, `lambda:ListFunctionEventInvokeConfigs`, `lambda:GetFunctionUrlConfig` |',
  );
  expect(lines).toContain('| Kinesis stream | `kinesis:ListStreams` | `kinesis:DescribeStreamSummary`, `kinesis:GetResourcePolicy` |');
  expect(lines).toContain('| Lambda function | `Role` | IAM role | runs with | yes |');
  expect(lines).toContain('| Lambda function | `Environment.Variables` | whatever it names | names in its environment | yes |');
  expect(lines).toContain('| shop | `AWS::S3::Bucket` | `LoggingConfiguration` | no logs |');
  expect(lines).toContain('| shop | `AWS::Glue::Database` | whole | none |');
});
