import { jsonWithoutCommands, visibleJson } from '../display/index.ts';

/**
 * JSON that is safe to print, whatever the strings in it hold: what is unseen or acts on a terminal is escaped, and so is what
 * a runner of CI would take for a command. `indent` as in `JSON.stringify`.
 */
export function safeJson(value: unknown, indent?: number): string {
  return jsonWithoutCommands(visibleJson(JSON.stringify(value, null, indent)));
}
