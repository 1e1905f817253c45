import { unquote } from './lists.ts';
import { decimalOf } from './numbers.ts';

export type Warning = {
  readonly code: number;
  readonly agent: string;
  readonly text: string;
};

/** Reads one Warning value: `code agent "text"` (RFC 3261 §20.43). Null when the code is not three digits. */
export function parseWarning(value: string): Warning | null {
  const [, digits = '', agent = '', text = ''] = /^\s*(\d+)\s+(\S+)\s*([\s\S]*)$/.exec(value) ?? [];
  const code = decimalOf(digits);
  return code === null || digits.length !== 3 ? null : { code, agent, text: unquote(text) };
}
