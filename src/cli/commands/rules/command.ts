import { type Command, Option } from 'commander';
import { LANG, NO_COLOR, OUTPUT, type SharedOptions, styleFor } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../../program.ts';

/** `siptriage rules`. */
export function addRules(program: Command, io: Io, done: Done): void {
  program
    .command('rules')
    .description('every fault siptriage recognises: id, severity, title')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .action(async (options: SharedOptions & { format: string }) => {
      const { ruleListText } = await import('../explain/rule-work.ts');
      await deliver(ruleListText(options.lang, options.format, styleFor(options, io)), options.output, io);
      done(EXIT.done);
    });
}
