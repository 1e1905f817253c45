import type { Command } from 'commander';
import type { Lang } from '../../../reference/index.ts';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG, OUTPUT, QUIET } from '../../options/look.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

export type FactsCommandOptions = SelectOptions &
  TlsFiles &
  AnonymizeOptions &
  LogOptions & { readonly lang: Lang; readonly output?: string; readonly quiet?: boolean };

export function addFactsOptions(command: Command): Command {
  addTlsOptions(command);
  addAnonymizeOptions(command);
  addSelectOptions(command);
  addLogOptions(command);
  return command.addOption(LANG).addOption(OUTPUT).addOption(QUIET);
}
