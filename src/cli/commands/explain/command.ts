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
    .description('what a response code or a rule means, when you see it, how to fix it')
    .argument('<code|rule>', 'a SIP response code, 100 to 699, or a rule such as transfer/no-notify');
  addExamples(command, EXAMPLES);
  addPageOptions(command).action(async (argument: string, options: PageOptions) => {
    await deliver(await explanationText(argument, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}

/** The texts of codes and those of rules are loaded only where one is asked for. */
async function explanationText(argument: string, options: PageOptions, io: Io): Promise<string> {
  return looksLikeRule(argument)
    ? (await import('./rule-work.ts')).ruleText(argument, options, io)
    : (await import('./code-work.ts')).codeText(argument, options, io);
}

/** A code is digits, perhaps with a plus; whatever else has letters or a slash is meant to name a rule. */
function looksLikeRule(argument: string): boolean {
  return !/\d/.test(argument) || argument.includes('/') || argument.includes('-');
}
