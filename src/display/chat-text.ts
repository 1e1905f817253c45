import { visibleLine } from './unseen.ts';

/** What a chat would make of a text: its commands and links, an address, a mention of everybody. */
const ACTING = /[&<>]|:(?=\/\/)|(?<=\bwww)\.|(?<!\w)@(?=[a-z])/gi;

const SHOWN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  ':': '[:]',
  '.': '[.]',
  '@': '(at)',
};

/** Text as a message in a chat (Slack, Teams, Mattermost) shows it: one line, no link, no mention, no command. */
export function chatText(text: string): string {
  return visibleLine(text.replace(/[\t\r\n]+/g, ' ')).replace(ACTING, (found) => SHOWN[found] ?? found);
}
