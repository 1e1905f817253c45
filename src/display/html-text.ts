import { visibleJson, visibleLine, visibleText } from './unseen.ts';

const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that shows as it is in HTML, between tags and in the quotes of an attribute: no markup, nothing unseen, one line. */
export function htmlText(text: string): string {
  return escaped(visibleLine(text));
}

/** The same for several lines. */
export function htmlLines(text: string): string {
  return escaped(visibleText(text));
}

/** Data for a script element: nothing in it ends the element or begins a comment. */
export function htmlJson(value: unknown): string {
  return visibleJson(JSON.stringify(value)).replace(/[<>&]/g, jsonEscaped);
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

function jsonEscaped(character: string): string {
  return `\\u00${character.charCodeAt(0).toString(16)}`;
}
