import type { Written } from '../../logs/writers/dialog.ts';
import { WRITERS } from '../../logs/writers/index.ts';
import { hasRepetitions, hasRightLengths, hasStrangers } from '../shape.ts';
import { changed, methodOf, nameOf } from '../sip-text.ts';
import type { Message } from '../trace.ts';
import { isIpv4 } from './addresses.ts';
import { recorded, type Way } from './way.ts';

const onStream = (message: Message): Message => ({
  ...message,
  isStream: true,
  text: changed(message.text, {
    row: (row) => [
      nameOf(row) === 'via'
        ? row.replace(/(SIP\s*\/\s*2\.0\s*\/\s*)UDP/gi, '$1TCP')
        : row.replace(/(;transport=)udp\b/gi, '$1tcp'),
    ],
  }),
});

const overTcp: Way = {
  name: 'UDP to TCP',
  promise: 'same',
  derive(trace) {
    const isOnStream = trace.messages.every(({ isStream }) => isStream);
    if (isOnStream || hasRepetitions(trace) || hasStrangers(trace) || !hasRightLengths(trace)) {
      return [];
    }
    const messages = trace.messages.map(onStream);
    return [recorded('all', messages)];
  },
};

function logOf(name: string, messages: readonly Message[]): Uint8Array {
  const writer = WRITERS.find((each) => each.name === name);
  if (writer === undefined) {
    throw new Error(`no writer of logs is called ${name}`);
  }
  const [first] = messages;
  const written = messages.map(
    (message): Written => ({
      timeUs: message.timeUs,
      isSent: message.src.host === first?.src.host,
      src: `${message.src.host}:${message.src.port}`,
      dst: `${message.dst.host}:${message.dst.port}`,
      method: methodOf(message.text),
      text: message.text,
    }),
  );
  return Buffer.from(writer.write(written), 'latin1');
}

/** What a log cannot say is on which transport a message came. */
const asLog = (name: string, promise: Way['promise'], writer: string): Way => ({
  name,
  promise,
  derive(trace) {
    const { messages } = trace;
    const applies = isIpv4(trace) && messages.every(({ isStream }) => !isStream);
    return applies ? [{ label: writer, messages, bytes: () => logOf(writer, messages) }] : [];
  },
});

export const CARRIER_WAYS: readonly Way[] = [
  overTcp,
  asLog('as a log (sngrep)', 'same', 'sngrep'),
  asLog('as a log (SIP viewer, ms)', 'same', 'sip-viewer'),
  asLog('as a log with times of day', 'same', 'baresip'),
  asLog('as a log without times', 'no accusation', 'baresip (1.0, without a time)'),
];
