import { changed, contentOf, headerOf, methodOf, nameOf, rawName } from '../metamorphic/sip-text.ts';
import { callIdOf, cseqOf, isRequest, type Message, original } from '../metamorphic/trace.ts';

/** What makes another list of messages of one. */
export type Alter = (messages: readonly Message[]) => Message[];

/** Which message is meant: `REFER`, `200 INVITE`; the how manieth leg by its Call-ID, the how manieth of its kind there. */
export type Which = { readonly what: string; readonly leg?: number; readonly nth?: number };

const labelOf = (message: Message): string =>
  isRequest(message) ? methodOf(message.text) : `${message.text.slice(8, 11)} ${methodOf(message.text)}`;

/** All hops of the message that is meant. */
export function chosen(messages: readonly Message[], { what, leg, nth = 0 }: Which): Message[] {
  const callIds = [...new Set(messages.map(callIdOf))];
  const ofKind = messages.filter(
    (message) => labelOf(message) === what && (leg === undefined || callIdOf(message) === callIds[leg]),
  );
  const names = [...new Set(ofKind.map(nameOfMessage))];
  const found = ofKind.filter((message) => nameOfMessage(message) === names[nth]);
  if (found.length === 0) {
    throw new Error(`no ${what} of leg ${leg ?? 'any'} and number ${nth}`);
  }
  return found;
}

const nameOfMessage = (message: Message): string => `${callIdOf(message)} ${cseqOf(message)} ${labelOf(message)}`;

/** The text of the chosen message changed on every hop. */
export const rewritten =
  (which: Which, change: (text: string) => string): Alter =>
  (messages) => {
    const meant = new Set(chosen(messages, which));
    return messages.map((message) => (meant.has(message) ? { ...message, text: change(message.text) } : message));
  };

/** Without the chosen message. */
export const without =
  (...all: readonly Which[]): Alter =>
  (messages) => {
    const meant = new Set(all.flatMap((which) => chosen(messages, which)));
    return messages.filter((message) => !meant.has(message));
  };

/** Each of some alterations after the other. */
export const inTurn =
  (...alters: readonly Alter[]): Alter =>
  (messages) =>
    alters.reduce<Message[]>((found, alter) => alter(found), [...messages]);

/** The chosen message, and all behind it, so much later. */
export const later =
  (which: Which, us: number): Alter =>
  (messages) => {
    const from = Math.min(...chosen(messages, which).map(({ timeUs }) => timeUs));
    return messages.map((message) => (message.timeUs >= from ? { ...message, timeUs: message.timeUs + us } : message));
  };

/** A message made of another one, so much behind it, from the same place or back to it. */
export const added =
  (which: Which, afterUs: number, isBack: boolean, change: (text: string) => string): Alter =>
  (messages) => {
    const more = chosen(messages, which).map(({ src, dst, timeUs, isStream, text }) =>
      original({
        src: isBack ? dst : src,
        dst: isBack ? src : dst,
        timeUs: timeUs + afterUs,
        isStream,
        text: change(text),
      }),
    );
    return [...messages, ...more].sort((a, b) => a.timeUs - b.timeUs);
  };

/** A row with another value; without it where that is null, and one more where it was not there. */
export const withRow =
  (name: string, value: string | null) =>
  (text: string): string => {
    const lower = name.toLowerCase();
    const isThere = headerOf(text, lower) !== null;
    let isDone = false;
    return changed(text, {
      row: (row) => {
        const isIt = nameOf(row) === lower;
        const isPlace = !isThere && nameOf(row) === 'cseq';
        const own = value === null ? [] : [`${isIt ? rawName(row) : name}: ${value}`];
        if (isIt || isPlace) {
          const rows = isDone ? [] : own;
          isDone = true;
          return isPlace ? [row, ...rows] : rows;
        }
        return [row];
      },
    });
  };

/** A row whose value is changed. */
export const inRow =
  (name: string, change: (value: string) => string) =>
  (text: string): string =>
    changed(text, {
      row: (row) => [nameOf(row) === name.toLowerCase() ? `${rawName(row)}: ${change(contentOf(row))}` : row],
    });

/** The body changed, its length with it. */
export const inBody =
  (pattern: RegExp, by: string) =>
  (text: string): string => {
    const [head = ''] = text.split('\r\n\r\n', 1);
    const body = text.slice(head.length + 4);
    const other = body.replace(pattern, by);
    if (other === body) {
      throw new Error(`${pattern} is not in the body`);
    }
    return changed(text, { rest: (part) => (part === body ? other : part) });
  };

/** Another status, without what only a success has. */
export const refused =
  (status: string, ...more: readonly (readonly [name: string, value: string])[]) =>
  (text: string): string => {
    const start = text.split('\r\n', 1)[0] ?? '';
    const bare = ['Content-Type', 'Contact', 'Record-Route', 'Session-Expires', 'Require'].reduce(
      (rest, name) => withRow(name, null)(rest),
      text.slice(0, text.indexOf('\r\n\r\n') + 4).replace(/^(content-length:)[^\r]*/im, '$1 0'),
    );
    return more.reduce((rest, [name, value]) => withRow(name, value)(rest), bare.replace(start, `SIP/2.0 ${status}`));
  };
