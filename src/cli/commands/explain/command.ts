import type { Command } from 'commander';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage explain 608', 'what the code means, how to fix it'],
  ['siptriage explain transfer/no-notify', 'the same for a fault'],
  ['siptriage explain 603 --lang vi', 'in Vietnamese'],
];

/** `siptriage explain <code|rule>`. */
export function addExplain(program: Command, io: Io, done: Done): void {
  const command = program
    .command('explain')
    .description('what a response code, a rule or a piece of a trace means, when you see it, how to fix it')
    .argument(
      '<code|rule>',
      'a SIP response code, 100 to 699; a rule such as transfer/no-notify; or what stands in a trace, in quotes: a status line, a phrase, a Reason or Warning value, a method, header or role',
    );
  addExamples(command, EXAMPLES);
  addPageOptions(command).action(async (argument: string, options: PageOptions) => {
    await deliver(await explanationText(argument, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}

/** The texts of codes and all others are loaded only where one is asked for. */
async function explanationText(argument: string, options: PageOptions, io: Io): Promise<string> {
  const text = isNumber(argument) ? await (await import('./code-work.ts')).codeText(argument, options, io) : null;
  return text ?? (await import('./other-work.ts')).otherText(argument, options, io);
}

function isNumber(argument: string): boolean {
  return /^\s*\d{1,3}\s*$/.test(argument);
}
