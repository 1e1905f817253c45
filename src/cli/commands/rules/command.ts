import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { RULES_WORDS } from './words.ts';

/** `siptriage rules [family]`. */
export function addRules(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'rules', RULES_WORDS);
  addPageOptions(command).action(async (family: string | undefined, options: PageOptions) => {
    const { ruleListText } = await import('./work.ts');
    await deliver(await ruleListText(family, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}
