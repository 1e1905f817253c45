import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { LANG, OUTPUT } from '../../options/look.ts';
import { VIEW_WORDS } from './words.ts';

export type ViewCommandOptions = {
  readonly output?: string;
  /** `false` for `--no-open`. */
  readonly open: boolean;
};

const NO_OPEN = new SpokenOption(
  '--no-open',
  sayingOf(VIEW_WORDS, ({ noOpen }) => noOpen),
);

export function addViewOptions(command: Command): Command {
  return command.addOption(NO_OPEN).addOption(LANG).addOption(OUTPUT);
}
