import { plain } from '../../names.ts';

const MAX_AGENT = 40;

/** ` (Asterisk PBX 20.5)`: what the sender of a message calls itself, to stand behind its name; '' where it does not. */
export function byAgent(agent: string | null | undefined): string {
  return agent ? ` (${plain(agent, MAX_AGENT)})` : '';
}
