import { translatable } from '../languages/index.ts';

/** What the README of a reproduction says. */
export const REPRODUCE_NOTES = translatable({
  title: 'A story of a SIP trace, to be played again with SIPp',
  told: 'What siptriage said of it',
  play: 'Play it',
  capture: 'Capture it in another terminal, as root:',
  run: 'Run the parties; about how long:',
  seconds: (count: number) => `${count} s`,
  analyze: 'Ask whether the same happened:',
  parties: 'Who plays what',
  waits: 'waits',
  sends: 'sends first',
  silent: 'answers nothing',
  absent: 'is not started: nothing listens there',
  own: 'is yours: set OWN_HOST and OWN_PORT if it is elsewhere',
  dialog: (dialog: number) => `dialog ${dialog}`,
  clock: 'shows with one OPTIONS that time went on',
  different: 'What is not as it was',
  addresses:
    'Addresses are those of loopback; each dialog of a party has a port of its own, as SIPp plays one dialog at a time. Call-IDs are new in each run.',
  waitsShort: 'Waits in which nothing was due are 2 s at most.',
  overUdp: 'It was sent over TCP, TLS, WebSocket or SCTP, and is played over UDP.',
  media: 'Media (RTP) is not played: what the verdict says of it will not show.',
  unnamed: (count: number) =>
    `Messages of which the log does not say who sent them to whom, and which are not played: ${count}.`,
  dropped: (count: number) => `Messages for which there was no room: ${count}.`,
  cut: (count: number) => `Messages that the capture cut, played as far as they are known: ${count}.`,
  late: (dialog: number) =>
    `Dialog ${dialog} was up before the trace began: its responses to what came before are not played.`,
  ownTags:
    'What your party writes into one dialog is read there alone: a Replaces or Refer-To of another dialog that names it is as in the trace.',
  elsewhere: (count: number) =>
    `The verdict rests on messages that are no part of this story and are not played (${count}): it may be another one.`,
  icmp: 'An error of ICMP cannot be played where its party answered before.',
  rehearsedOtherwise: (title: string) => `Played like this, it is told otherwise: ${title}`,
  rehearsedWell: 'Played like this, nothing of it is told as a fault: what the verdict rests on is not played.',
  attack: 'A verdict that rests on many sources or calls shows only with all of them.',
});

export type ReproduceNotes = typeof REPRODUCE_NOTES.english;
