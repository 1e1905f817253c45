import { contentOf, headerOf, nameOf, partsOf } from './sip-text.ts';
import { callIdOf, cseqOf, isRequest, type Message, type Trace, wayOf } from './trace.ts';

/** What a trace is like: some ways to send it again do not apply to all. */

/** A request and a response to it, as far as hosts, Call-ID and CSeq tell. */
export function isAnswered(request: Message, response: Message): boolean {
  return (
    isOfRequest(request, response) && request.src.host === response.dst.host && request.dst.host === response.src.host
  );
}

const isOfRequest = (request: Message, response: Message): boolean =>
  isRequest(request) && callIdOf(request) === callIdOf(response) && cseqOf(request) === cseqOf(response);

/** Something comes from somebody who was not asked, or whom nobody in the call has spoken to. */
export const hasStrangers = ({ messages }: Trace): boolean =>
  messages.some((message) =>
    isRequest(message)
      ? /;\s*tag=/.test(headerOf(message.text, 'To') ?? '') && !messages.some((each) => isHeardBySender(each, message))
      : messages.some((each) => isOfRequest(each, message)) && !messages.some((each) => isAnswered(each, message)),
  );

const isHeardBySender = (heard: Message, message: Message): boolean =>
  heard.dst.host === message.src.host && callIdOf(heard) === callIdOf(message);

/** A stream repeats nothing, so what was repeated was not on one. */
export const hasRepetitions = ({ messages }: Trace): boolean =>
  new Set(messages.map((message) => `${wayOf(message)} ${message.text}`)).size < messages.length;

/** Somebody forwards what others sent. */
export const hasProxies = ({ messages }: Trace): boolean =>
  messages.some(({ text }) => partsOf(text).rows.filter((row) => nameOf(row) === 'via').length > 1);

/** What a message says of its length is so: on a stream the next one begins behind it. */
export const hasRightLengths = ({ messages }: Trace): boolean =>
  messages.every(({ text }) => {
    const { rows, body } = partsOf(text);
    const length = rows.find((row) => nameOf(row) === 'content-length');
    return length === undefined ? body === '' : Number(contentOf(length)) === body.length;
  });
