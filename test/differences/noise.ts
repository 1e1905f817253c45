import { callIdOf, isRequest, type Message, original, type Trace } from '../metamorphic/trace.ts';
import { movedBy } from '../metamorphic/ways/addresses.ts';
import { FORM_WAYS } from '../metamorphic/ways/form.ts';
import { elsewhere, elsewhereAt } from '../metamorphic/ways/interleaved.ts';
import { renaming } from '../metamorphic/ways/names.ts';
import { replacing } from '../metamorphic/words.ts';

/** The trace goes on for so long behind the last message: what is missing had its time. */
const GOES_ON_US = 60_000_000;
const MOVED_US = 7_654_321;

/** The same case on another day: other users, hosts, Call-IDs, tags, branches and times. */
export function identifiedOtherwise(messages: readonly Message[], seed: number): Message[] {
  const rename = renaming({ name: '', messages });
  const move = movedBy((address) =>
    address.startsWith('0.')
      ? address
      : address.replace(/^(\d+\.\d+)\.(\d+)\./, (_, net, third) => `${net}.${(Number(third) ^ seed) & 255}.`),
  );
  const words = new Map<string, string>();
  for (const { text } of messages) {
    for (const [, tag = ''] of text.matchAll(/;tag=([\w.-]{4,})/g)) {
      words.set(tag, `t${seed}${[...tag].reverse().join('')}`);
    }
    for (const [, branch = ''] of text.matchAll(/;branch=z9hG4bK([\w-]{4,})/g)) {
      words.set(`z9hG4bK${branch}`, `z9hG4bK${seed}${branch}`);
    }
  }
  const mark = replacing(words);
  return messages.map((message) => {
    const moved = move({ ...message, text: mark(rename(message.text)) });
    const text = otherCallIds(moved.text, messages, rename, seed);
    return original({ ...moved, text, timeUs: moved.timeUs + MOVED_US * seed });
  });
}

function otherCallIds(
  text: string,
  messages: readonly Message[],
  rename: (text: string) => string,
  seed: number,
): string {
  const local = (callId: string): string => callId.split('@')[0] ?? callId;
  const words = new Map(
    [...new Set(messages.map(callIdOf))].map((callId) => [local(rename(callId)), `d${seed}-${local(callId)}`]),
  );
  return replacing(words)(text);
}

/** Some messages are sent again, as over a network that loses packets. */
export function repeated(messages: readonly Message[], every: number): Message[] {
  const again = messages.filter(
    (message, i) => i % every === 1 && (isRequest(message) || message.text.startsWith('SIP/2.0 200')),
  );
  return sorted([...messages, ...again.map((message) => original({ ...message, timeUs: message.timeUs + 1500 }))]);
}

/** Another case at the same time, and a trace that goes on behind both. */
export function among(messages: readonly Message[], other: Trace | null): Message[] {
  const startUs = messages[0]?.timeUs ?? 0;
  const shiftUs = startUs + 1000 - (other?.messages[0]?.timeUs ?? 0);
  const beside =
    other === null ? [] : elsewhere(other).map((message) => original({ ...message, timeUs: message.timeUs + shiftUs }));
  const all = sorted([...messages, ...beside]);
  const times = all.map(({ timeUs }) => timeUs);
  return sorted([
    ...elsewhereAt(Math.min(...times) - 1_000_000),
    ...all,
    ...elsewhereAt(Math.max(...times) + GOES_ON_US),
  ]);
}

/** Each message in another of the forms that mean the same. */
export function writtenOtherwise(messages: readonly Message[], seed: number): Message[] {
  const way = FORM_WAYS[seed % FORM_WAYS.length];
  const derived = way?.derive({ name: '', messages }, []) ?? [];
  return [...(derived[0]?.messages ?? messages)];
}

const sorted = (messages: readonly Message[]): Message[] => [...messages].sort((a, b) => a.timeUs - b.timeUs);
