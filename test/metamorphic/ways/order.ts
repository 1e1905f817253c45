import { captureOf } from '../capture.ts';
import { isAnswered } from '../shape.ts';
import { isRequest, type Message, wayOf } from '../trace.ts';
import { labelOf } from './label.ts';
import { recorded, type Way } from './way.ts';

const SWAPPED_UNDER_US = 1000;
/** How late a request may be recorded behind its response. */
const LATE_US = 20_000;
const COPY_US = 50;

/** A stream keeps the order of what one side sends. */
const isFixed = (a: Message, b: Message): boolean => a.isStream && wayOf(a) === wayOf(b);

const swaps: Way = {
  name: 'neighbours under 1 ms swapped',
  promise: 'same',
  derive: ({ messages }) =>
    messages.flatMap((message, index) => {
      const next = messages[index + 1];
      if (next === undefined || next.timeUs - message.timeUs >= SWAPPED_UNDER_US || isFixed(message, next)) {
        return [];
      }
      const swapped = [...messages];
      swapped[index] = { ...next, timeUs: message.timeUs };
      swapped[index + 1] = { ...message, timeUs: next.timeUs };
      return [recorded(labelOf(message, index), swapped)];
    }),
};

const earlyResponses: Way = {
  name: 'a response recorded before its request',
  promise: 'same',
  derive: ({ messages }) =>
    messages.flatMap((response, index) => {
      const at = isRequest(response)
        ? -1
        : messages.findLastIndex((each, i) => i < index && isAnswered(each, response));
      const request = messages[at];
      const between = messages.slice(at, index);
      if (
        request === undefined ||
        response.timeUs - request.timeUs > LATE_US ||
        between.some((each) => isFixed(each, response))
      ) {
        return [];
      }
      const early = { ...response, timeUs: request.timeUs };
      const moved = [...messages.slice(0, at), early, ...between, ...messages.slice(index + 1)];
      return [recorded(labelOf(response, index), moved)];
    }),
};

const duplicates: Way = {
  name: 'every packet captured twice',
  promise: 'same',
  derive: ({ messages }) => [{ label: 'all', messages, bytes: () => captureOf(messages, COPY_US) }],
};

export const ORDER_WAYS: readonly Way[] = [duplicates, swaps, earlyResponses];
