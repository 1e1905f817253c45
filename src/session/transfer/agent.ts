import { HEADER, type SipMessage } from '../../sip/index.ts';

const MAX_AGENT = 80;

/** What the sender of a message calls itself: User-Agent of a request, Server of a response; null where it does not. */
export function agentOf(message: SipMessage): string | null {
  const agent = message.header(HEADER.userAgent) ?? message.header(HEADER.server);
  return agent === null || agent.trim() === '' ? null : agent.trim().slice(0, MAX_AGENT);
}
