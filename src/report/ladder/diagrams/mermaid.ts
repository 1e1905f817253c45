import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout, LadderRow, MessageRow, Participant } from '../layout/ladder-layout.ts';
import { mediaWords, participantName } from '../row-words.ts';
import { aliasOf, cappedFor, diagramLabel } from './diagram-facts.ts';

/**
 * A ladder as a sequence diagram of Mermaid, with at most 200 messages: pages refuse larger ones. Of what a trace holds,
 * every character that means something to Mermaid is written as its code.
 */
export function renderMermaid(layout: LadderLayout, { words }: { readonly words: LadderWords }): string {
  const { capped, said } = cappedFor(layout, words);
  const columns = Math.max(1, capped.participants.length);
  const all = { from: 0, to: columns - 1 };
  const lines = [
    'sequenceDiagram',
    ...(capped.participants.length === 0 ? [`  participant ${aliasOf(0)} as ${mermaidText('?')}`] : []),
    ...capped.participants.map((each, i) => `  participant ${aliasOf(i)} as ${headOf(each, words)}`),
    ...(said === null ? [] : [note(all, said)]),
    ...capped.rows.flatMap((row) => linesOf(row, all, words)),
  ];
  return `${lines.join('\n')}\n`;
}

type Span = { readonly from: number; readonly to: number };

function linesOf(row: LadderRow, all: Span, words: LadderWords): string[] {
  switch (row.kind) {
    case 'message':
      return messageLines(row, all, words);
    case 'media':
      return [note(row, mediaWords(row, words))];
    case 'gap':
      return [note(all, `… ${words.moreMessages(row.left)} …`)];
  }
}

const ARROWS: Readonly<Record<MessageRow['tone'], string>> = {
  request: '->>',
  provisional: '-->>',
  success: '-->>',
  redirect: '-->>',
  failure: '--x',
};

function messageLines(row: MessageRow, all: Span, words: LadderWords): string[] {
  const { from, to, tone, isDecisive } = row;
  const label = diagramLabel(row, words);
  const line =
    from === null || to === null
      ? note(all, label)
      : `  ${aliasOf(from)}${ARROWS[tone]}${aliasOf(to)}: ${mermaidText(label)}`;
  return isDecisive ? ['  rect rgba(214, 57, 43, 0.15)', line, note(all, words.decidedHere), '  end'] : [line];
}

function note({ from, to }: Span, text: string): string {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const over = left === right ? aliasOf(left) : `${aliasOf(left)},${aliasOf(right)}`;
  return `  Note over ${over}: ${mermaidText(text)}`;
}

function headOf(participant: Participant, words: LadderWords): string {
  const { role, address, others } = participant;
  const name = participantName(participant, words);
  const more = others > 0 ? [] : [role === null ? '' : words.role[role], address];
  const lines = [name, ...more.filter((text) => text !== '' && text !== name)];
  return lines.map((line) => mermaidText(line)).join('<br/>');
}

/** Nothing that Mermaid reads as more than a character; `end` would end a block, `wrap:` set the text in another way. */
function mermaidText(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N} .,:@=()/_…–·→←+-]/gu, (character) => `#${character.codePointAt(0)};`)
    .replace(/\b(?:end\b|(?:no)?wrap:)/gi, (word) => `#${word.codePointAt(0)};${word.slice(1)}`);
}
