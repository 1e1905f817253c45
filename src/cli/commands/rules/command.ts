import type { Command } from 'commander';
import { addPageOptions, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';

/** `siptriage rules [family]`. */
export function addRules(program: Command, io: Io, done: Done): void {
  const command = program
    .command('rules')
    .description('every fault siptriage recognises: id, severity, title')
    .argument('[family]', 'only the rules of a family, such as registration');
  addPageOptions(command).action(async (family: string | undefined, options: PageOptions) => {
    const { ruleListText } = await import('./work.ts');
    await deliver(await ruleListText(family, options, io), options.output, io);
    done(EXIT.done);
  });
}
