import type { LadderWords } from './ladder-words.ts';
import type { LadderLayout, MediaRow, MessageRow, Participant } from './layout/ladder-layout.ts';

/** `INVITE`, `486 Busy Here`, `NOTIFY (486 Busy Here)`, `REFER to sip:carol@10.0.0.3`. */
export function messageWords({ label, detail }: MessageRow, words: LadderWords): string {
  if (detail === null) {
    return label;
  }
  return label === 'REFER' ? words.referTo(detail) : `${label} (${detail})`;
}

/** What stands beside a message: that it decided, that it was repeated, which branch of a fork it belongs to. */
export function messageNotes({ isDecisive, repeats, branch, label }: MessageRow, words: LadderWords): string[] {
  return [
    ...(isDecisive ? [words.decidedHere] : []),
    ...(repeats > 0 ? [words.again(repeats)] : []),
    ...(branch !== null && label === 'INVITE' ? [words.fork(branch.number, branch.of)] : []),
  ];
}

/** When RTP went, what each side sent, and whether one sent nothing: `+0.9 – +12.3 s · → 550 packets · ← not seen`. */
export function mediaNotes({ offset, until, packets, silent }: MediaRow, words: LadderWords): string {
  const [from, to] = packets.map((count) => (count === null ? words.notSeen : words.packets(count)));
  const span = offset === '' ? [] : [`${offset} – ${until} s`];
  return [...span, `→ ${from}`, `← ${to}`, ...(silent === null ? [] : [words.oneWay])].join(' · ');
}

/** The same by itself. */
export function mediaWords(row: MediaRow, words: LadderWords): string {
  return `${MEDIA} ${mediaNotes(row, words)}`;
}

/** What stands on the arrow of it. */
export const MEDIA = 'RTP';

/** What to call a column: the user there, its address, or how many hosts it stands for. */
export function participantName({ name, address, role, others }: Participant, words: LadderWords): string {
  return others > 0
    ? words.moreHosts(others)
    : (name ?? (address === '' && role !== null ? words.role[role] : address));
}

/** What a ladder is about, for somebody who does not see it. */
export function describeLadder({ participants, rows, left }: LadderLayout, words: LadderWords): string {
  const messages = rows.filter(({ kind }) => kind === 'message').length + left;
  return words.described(messages, participants.map((each) => participantName(each, words)).join(', '));
}
