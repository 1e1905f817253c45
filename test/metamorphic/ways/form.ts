import { changed, compactName, nameOf, partsOf, rawName, textOf } from '../sip-text.ts';
import type { Message } from '../trace.ts';
import { recorded, type Way } from './way.ts';

/** The same words in another form, which RFC 3261 §7.3 allows. */
function way(name: string, write: (text: string) => string): Way {
  return {
    name,
    promise: 'same',
    derive({ messages }) {
      const written = messages.map((message): Message => ({ ...message, text: write(message.text) }));
      return [recorded('all', written)];
    },
  };
}

const withNames = (rename: (name: string) => string) => (text: string) =>
  changed(text, { row: (row) => [`${rename(rawName(row))}${row.slice(rawName(row).length)}`] });

const alternating = (name: string): string =>
  [...name].map((letter, at) => (at % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join('');

/** Rows of one name keep their order, which is all that counts (§7.3.1). */
function sorted(text: string): string {
  const parts = partsOf(text);
  const keys = new Map(parts.rows.map((row) => [row, nameOf(row)]));
  const rows = [...parts.rows].sort((a, b) => (keys.get(a) ?? '').localeCompare(keys.get(b) ?? ''));
  return textOf({ ...parts, rows }, parts);
}

const spaced = (text: string): string =>
  changed(text, { row: (row) => [row.replace(/^([\w-]+)[ \t]*:[ \t]*(?=\S)/, '$1 \t:  ')] });

const folded = (text: string): string =>
  changed(text, { row: (row) => [row.replace(/^([\w-]+:)[ \t]*(?=\S)/, '$1\r\n ')] });

export const FORM_WAYS: readonly Way[] = [
  way('written again', (text) => text),
  way('compact header names', withNames(compactName)),
  way('odd case of header names', withNames(alternating)),
  way('headers in another order', sorted),
  way('spaces around colons', spaced),
  way('folded headers', folded),
];
