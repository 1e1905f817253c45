import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { OUTPUT } from '../../options/look.ts';
import { REVEAL_WORDS } from './words.ts';

export type RevealCommandOptions = { readonly mapping?: string; readonly output?: string };

const FROM = new SpokenOption(
  '--mapping <file>',
  sayingOf(REVEAL_WORDS, ({ mapping }) => mapping),
);

export function addRevealOptions(command: Command): Command {
  return command.addOption(FROM).addOption(OUTPUT);
}
