import type { Command } from 'commander';
import { type Lang, sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG } from '../../options/look.ts';
import { repeated } from '../../options/repeated.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { MCP_WORDS } from './words.ts';

export type McpCommandOptions = TlsFiles &
  LogOptions & {
    readonly folder: readonly string[];
    readonly anonymize: 'on' | 'off';
    readonly lang: Lang;
  };

const FOLDER = new SpokenOption(
  '--folder <folder>',
  sayingOf(MCP_WORDS, ({ folder }) => folder),
)
  .argParser(repeated)
  .makeOptionMandatory();
/** `--anonymize` of other commands asks for it; here it is there unless somebody says no. */
const ANONYMIZE = new SpokenOption(
  '--anonymize <on|off>',
  sayingOf(MCP_WORDS, ({ anonymize }) => anonymize),
)
  .choices(['on', 'off'])
  .default('on');

export function addMcpOptions(command: Command): Command {
  command.addOption(FOLDER).addOption(ANONYMIZE);
  addTlsOptions(command);
  addLogOptions(command);
  return command.addOption(LANG);
}
