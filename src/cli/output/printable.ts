import { visibleLine, withoutCommands } from '../../display/index.ts';

/** A file name or an error message made harmless for a terminal and the log of a job: in one line, with nothing unseen. */
export function printable(text: string): string {
  return withoutCommands(visibleLine(text));
}
