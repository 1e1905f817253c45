import { COMMAND_PARTS, type CommandTexts } from '../../../src/languages/command-parts.ts';
import { wrapped } from './wrapped.ts';

export const COMMANDS = Object.fromEntries(
  Object.entries(COMMAND_PARTS).map(([name, part]) => [name, wrapped<unknown>(part.english)]),
) as CommandTexts;
