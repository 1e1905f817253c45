import { Violation } from '../target.ts';

/** What a terminal or a log viewer acts on, the line end excepted. */
const CONTROLS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200e\u200f\u2028-\u202e\u2066-\u2069\u3164\uffa0]|\udb40[\udc00-\udc7f]/;

/** @throws Violation where a text holds a control character or one that turns the order of others. */
export function mustBeHarmless(form: string, text: string): void {
  const found = CONTROLS.exec(text);
  if (found !== null) {
    const code = found[0].charCodeAt(0).toString(16).padStart(4, '0');
    const around = text.slice(Math.max(0, found.index - 30), found.index + 10);
    throw new Violation('control character', `${form} prints U+${code}: ${JSON.stringify(around)}`);
  }
}
