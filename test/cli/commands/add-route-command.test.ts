import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { addRouteCommand } from '../../../cli/commands/add-route-command.js';
import { namedRows, routeCommand } from '../../../cli/table/route-command.js';
import { routes } from '../../../lambdas/api/routes.js';

function helpOf(operationId: string): string {
  const command = namedRows(routes)
    .map(({ row, noun, verb }) => routeCommand(row, noun, verb))
    .find(({ row }) => row.operationId === operationId);
  const noun = new Command('noun');
  if (command) addRouteCommand(noun, command, async () => undefined);
  let help = '';
  noun.commands[0]?.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => 200,
  });
  noun.commands[0]?.outputHelp();
  return help;
}

describe('addRouteCommand', () => {
  it('says of each option what it is for, whether it must be, and what it may be', () => {
    const help = helpOf('createListing');

    expect(help).toContain('Draft a listing of your own cloud resources.');
    expect(help).toMatch(/--price <amount> +\(required, e\.g\. "1200\.00 USD"\)/);
    expect(help).toMatch(/--resource-ids <text> +\(required, repeatable, e\.g\. res_/);
    expect(help).toMatch(/--terms\.undo-window-seconds <n> +\(default: 86400\)/);
    expect(help).toMatch(/--terms\.moves-control <true\|false>/);
    expect(help).toContain('--idempotency-key <key>');
    expect(help).toContain('Example:\n  convey listings create');
  });

  it('names choices that are too many for their option beside it', () => {
    expect(helpOf('browseListings')).toMatch(/--type <choice> +\(one of .*ec2-instance/);
  });

  it('offers pages to paged rows, a body to rows with one, a key to POST', () => {
    expect(helpOf('listTransfers')).toContain('--all');
    expect(helpOf('listTransfers')).not.toMatch(/--body|--idempotency-key/);
    expect(helpOf('readTransfer')).toMatch(/<transfer-id>|Arguments/);
    expect(helpOf('setRateCard')).toMatch(/--body <file>.*only so: rates \(required\)/);
    expect(helpOf('setRateCard')).not.toContain('--idempotency-key');
  });
});
