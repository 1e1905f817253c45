import type { Message } from '../trace.ts';

/** `#7 NOTIFY`, `#8 486`. */
export function labelOf({ text }: Message, index: number): string {
  const [first = '', second = ''] = text.split(/[ \r\n]/, 2);
  return `#${index + 1} ${first.startsWith('SIP/') ? second : first}`;
}
