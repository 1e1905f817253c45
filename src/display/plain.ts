import { masked } from './masked.ts';
import { withoutCommands } from './runner-commands.ts';
import { visibleLine } from './unseen.ts';

/**
 * Text from a trace made fit to stand in a sentence: in one line, with nothing unseen, without secrets, no command to a
 * runner, and of bounded length.
 */
export function plain(text: string, maxLength = 120): string {
  const clean = withoutCommands(visibleLine(masked(text)));
  return clean.length <= maxLength ? clean : `${whole(clean.slice(0, maxLength - 1))}…`;
}

/** Without the first half of a character whose second half was cut off. */
function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
