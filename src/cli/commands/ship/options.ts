import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { addHepOptions, type HepOptions } from '../../options/hep-places.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG } from '../../options/look.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { SHIP_WORDS } from './words.ts';

export type ShipCommandOptions = SelectOptions &
  TlsFiles &
  LogOptions &
  HepOptions & { readonly lang: Lang; readonly to?: string; readonly source?: string };

const TO = new SpokenOption(
  '--to <place>',
  sayingOf(SHIP_WORDS, ({ to }) => to),
);
const SOURCE = new SpokenOption(
  '--source <name>',
  sayingOf(SHIP_WORDS, ({ source }) => source),
);

export function addShipOptions(command: Command): Command {
  command.addOption(TO).addOption(SOURCE);
  addHepOptions(command);
  addTlsOptions(command);
  addSelectOptions(command);
  addLogOptions(command);
  return command.addOption(LANG);
}
