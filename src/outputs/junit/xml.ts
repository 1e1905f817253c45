import { visibleText } from '../../display/index.ts';

/** Attributes by name, in their order; one that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A start tag; `openTag('testcase', { name })`. Names of elements and attributes are the caller's and not checked. */
export function openTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributesText(attributes)}>`;
}

export function closeTag(name: string): string {
  return `</${name}>`;
}

/** An element without anything in it. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributesText(attributes)}/>`;
}

/** An element that holds text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `${openTag(name, attributes)}${xmlText(text)}${closeTag(name)}`;
}

/** Text between tags. `>` is escaped too, so that no `]]>` stands there (§2.4); a CR would come back as a line end (§2.11). */
export function xmlText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, (character) => ENTITY[character] ?? '');
}

/** Text between the quotes of an attribute, whose line ends and tabs would come back as blanks (§3.3.3). */
function attributeText(text: string): string {
  return legal(text).replace(/[&<>"\r\n\t]/g, (character) => ENTITY[character] ?? '');
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${attributeText(String(value))}"`]))
    .join('');
}

/** What no document of XML 1.0 may hold, not even escaped (§2.2), is among what is unseen. */
function legal(text: string): string {
  return visibleText(text);
}
