import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout, LadderRow, MessageRow, Participant } from '../layout/ladder-layout.ts';
import { mediaWords, participantName } from '../row-words.ts';
import { aliasOf, cappedFor, diagramLabel } from './diagram-facts.ts';

/**
 * A ladder as a sequence diagram of PlantUML, with at most 200 messages. Of what a trace holds, every character that means
 * something to PlantUML, its preprocessor or its markup is written as its code.
 */
export function renderPlantuml(layout: LadderLayout, { words }: { readonly words: LadderWords }): string {
  const { capped, said } = cappedFor(layout, words);
  const last = Math.max(0, capped.participants.length - 1);
  const all = { from: 0, to: last };
  const lines = [
    '@startuml',
    'hide footbox',
    ...(capped.participants.length === 0 ? [`participant "${plantumlText('?')}" as ${aliasOf(0)}`] : []),
    ...capped.participants.map((each, i) => `participant "${headOf(each, words)}" as ${aliasOf(i)}`),
    ...(said === null ? [] : [note(all, said)]),
    ...capped.rows.flatMap((row) => linesOf(row, all, words)),
    '@enduml',
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

/** Shafts, coloured where a message is no request and no plain answer. */
const ARROWS: Readonly<Record<MessageRow['tone'], string>> = {
  request: '->',
  provisional: '-->',
  success: '-[#008040]->',
  redirect: '-[#8a5a00]->',
  failure: '-[#b42318]->',
};

function messageLines(row: MessageRow, all: Span, words: LadderWords): string[] {
  const { from, to, tone, isDecisive } = row;
  const label = diagramLabel(row, words);
  const line =
    from === null || to === null
      ? note(all, label)
      : `${aliasOf(from)} ${ARROWS[tone]} ${aliasOf(to)} : ${plantumlText(label)}`;
  return isDecisive ? [line, note(all, words.decidedHere, ' #fdecea')] : [line];
}

function note({ from, to }: Span, text: string, colour = ''): string {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const over = left === right ? aliasOf(left) : `${aliasOf(left)}, ${aliasOf(right)}`;
  return `note over ${over}${colour} : ${plantumlText(text)}`;
}

function headOf(participant: Participant, words: LadderWords): string {
  const { role, address, others } = participant;
  const name = participantName(participant, words);
  const more = others > 0 ? [] : [role === null ? '' : words.role[role], address];
  return [name, ...more.filter((text) => text !== '' && text !== name)].map(plantumlText).join('\\n');
}

/** A pair of these is markup, one by itself is none; at the beginning `=` and `.` set a line apart. */
const DOUBLED = /(?<=([-/_.=]))\1|^[=.]/g;

function plantumlText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} .,:@=()/_…–·→←+-]/gu, coded).replace(DOUBLED, coded);
}

function coded(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
