import type { Command } from 'commander';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage rules', 'every fault, a line each'],
  ['siptriage rules registration', 'those of a family'],
  ['siptriage rules --format json', 'the same for a program'],
];

/** `siptriage rules [family]`. */
export function addRules(program: Command, io: Io, done: Done): void {
  const command = program
    .command('rules')
    .description('every fault siptriage recognises: id, severity, title')
    .argument('[family]', 'only the rules of a family, such as registration');
  addExamples(command, EXAMPLES);
  addPageOptions(command).action(async (family: string | undefined, options: PageOptions) => {
    const { ruleListText } = await import('./work.ts');
    await deliver(await ruleListText(family, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}
