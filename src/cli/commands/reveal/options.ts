import type { Command } from 'commander';
import { MAPPING } from '../../options/anonymize.ts';
import { OUTPUT } from '../../options/look.ts';

export type RevealCommandOptions = { readonly mapping?: string; readonly output?: string };

export function addRevealOptions(command: Command): Command {
  return command.addOption(MAPPING).addOption(OUTPUT);
}
