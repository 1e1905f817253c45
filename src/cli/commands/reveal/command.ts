import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addRevealOptions, type RevealCommandOptions } from './options.ts';
import { REVEAL_WORDS } from './words.ts';

/** `siptriage reveal --mapping <file> [input]`. */
export function addReveal(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'reveal', REVEAL_WORDS);
  addRevealOptions(command).action(async (named: string | undefined, options: RevealCommandOptions) => {
    const [input = ''] = inputsOf(named === undefined ? [] : [named], io);
    const { revealText } = await import('./work.ts');
    await revealText(input, options, io);
    done(EXIT.done);
  });
}
