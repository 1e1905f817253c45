import { visibleLine } from '../../../display/index.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of XML or HTML, and of an attribute in quotes. What XML does not allow, or nobody sees, is written out. */
export function xml(text: string): string {
  return visibleLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with its attributes, escaped, and its content as it stands; null leaves an attribute out. */
export function element(name: string, attributes: Attributes, content: string | null = null): string {
  const set = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${xml(typeof value === 'number' ? numeral(value) : String(value))}"`)
    .join('');
  return content === null ? `<${name}${set}/>` : `<${name}${set}>${content}</${name}>`;
}

/** With a tenth at most: nobody sees more, and a page holds thousands. */
function numeral(value: number): string {
  return String(Math.round(value * 10) / 10);
}
