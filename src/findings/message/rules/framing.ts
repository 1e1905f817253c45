import type { FormTable } from '../form-words.ts';

/** RFC 3261 §7, §18.3, §20.14, §20.15. */
export const FRAMING = {
  'blank-line-missing': {
    title: 'No empty line after the headers',
    why: 'Strict receivers wait for the rest or drop the message.',
    fix: ['End the headers with an empty line (CR LF CR LF), also where there is no body.'],
  },
  'line-end-lf': {
    title: 'Lines end in LF alone',
    why: 'Most stacks read it; strict ones see one endless line.',
    fix: ['Write CR LF; scripts and templates edited on Unix often lose the CR.'],
  },
  'line-end-cr': {
    title: 'CR alone inside a line',
    why: 'Some parsers take it for the end of the line, others do not: elements read different headers, which is also a way to smuggle one in.',
    fix: ['Remove control characters from what is put into headers.'],
  },
  'not-utf8': {
    title: 'Header that is not UTF-8',
    why: 'Names are shown wrongly, or the message is refused.',
    fix: ['Write display names and phrases in UTF-8; look for a directory in another character set.'],
  },
  'control-character': {
    title: 'Control character in a header',
    why: 'No header may hold one unescaped; the message may be cut there or refused.',
    fix: ['Find where the value comes from (a name of a directory, a script) and clean it there.'],
  },
  'content-length-unreadable': {
    title: 'Content-Length is no number',
    why: 'On TCP nobody knows where the message ends; it is refused with 400 or the connection is closed.',
    fix: ['Write the length of the body in bytes, as digits.'],
  },
  'content-length-conflict': {
    title: 'Two Content-Lengths that disagree',
    why: 'Elements find the end of the message at different places; on TCP what follows is read as another message.',
    fix: ['Send one Content-Length; let the element that changes the body replace it.'],
  },
  'content-length-too-large': {
    title: 'Content-Length larger than the body',
    why: 'Over UDP the request is refused with 400 or dropped; over TCP the receiver waits for bytes that never come.',
    fix: [
      'Count the body in bytes after the last change to it; an SBC that rewrites SDP must write the length anew.',
      'Over UDP look for a datagram that was cut on the way.',
    ],
  },
  'content-length-missing': {
    title: 'No Content-Length on a stream',
    why: 'On TCP and TLS only this header says where the message ends.',
    fix: ['Write Content-Length into every message, also where it is 0.'],
  },
  'trailing-bytes': {
    title: 'Bytes behind the body',
    why: 'They are discarded: where they are the end of the body, SDP or a report is cut short.',
    fix: ['Count the body in bytes after the last change to it, line ends as CR LF.'],
  },
  'content-type-missing': {
    title: 'Body without Content-Type',
    why: 'The receiver may ignore the body or answer 415.',
    fix: ['Say what the body is: Content-Type: application/sdp for an offer or answer.'],
  },
} as const satisfies FormTable;
