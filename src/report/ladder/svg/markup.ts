import { htmlText } from '../../../display/index.ts';

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of XML or HTML with its attributes, escaped, and its content as it stands; null leaves an attribute out. */
export function element(name: string, attributes: Attributes, content: string | null = null): string {
  let set = '';
  for (const key in attributes) {
    const value = attributes[key] ?? null;
    if (value !== null) {
      set += ` ${key}="${typeof value === 'number' ? numeral(value) : htmlText(value)}"`;
    }
  }
  return content === null ? `<${name}${set}/>` : `<${name}${set}>${content}</${name}>`;
}

/** With a tenth at most: nobody sees more, and a page holds thousands. */
function numeral(value: number): string {
  return String(Math.round(value * 10) / 10);
}
