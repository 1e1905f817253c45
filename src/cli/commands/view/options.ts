import { type Command, Option } from 'commander';
import { LANGUAGES, type Lang } from '../../../languages/index.ts';
import { OUTPUT } from '../../options/look.ts';

export type ViewCommandOptions = {
  readonly lang?: Lang;
  readonly output?: string;
  /** `false` for `--no-open`. */
  readonly open: boolean;
};

export function addViewOptions(command: Command): Command {
  return command
    .addOption(new Option('--no-open', 'only print the address of the page'))
    .addOption(
      new Option('--lang <lang>', 'language of the page and its reports (default: that of the browser)').choices(
        LANGUAGES,
      ),
    )
    .addOption(OUTPUT);
}
