import { safeJson } from '../../report/index.ts';

/** Indented JSON with a line end; safe to print, whatever the strings in it hold. */
export function jsonText(value: unknown): string {
  return `${safeJson(value, 2)}\n`;
}
