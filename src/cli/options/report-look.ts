import type { Command } from 'commander';
import { COLOR, LANG, NO_COLOR, NO_PAGER, OUTPUT, QUIET } from './look.ts';

/** For every command whose report has a short form and may be longer than the screen. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addOption(NO_PAGER)
    .addOption(QUIET);
}
