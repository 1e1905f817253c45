import { translatable } from '../../languages/index.ts';

const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What is said of inputs. */
export const INPUT_WORDS = translatable({
  noFile: (where: string) => `${where}: no file found`,
  noCapture: (where: string, files: number) =>
    `${where}: no packet capture found${files > 0 ? ` among ${some(files, 'file')}` : ''}`,
  noMessage: (where: string, packets: number | null, reason: string) =>
    `${where}: no SIP message${packets === null ? '' : ` in ${some(packets, 'packet')}`}${reason === '' ? '' : ` (${reason})`}`,
  nothingMatches: 'no call, transfer, registration or other request has a message that matches the filter',
  followOne: (inputs: number) => `--follow reads one input as it grows, not ${inputs}`,
  /** Behind the name of an input that is not there. */
  commandFirst: (command: string) => `; the command ${command} stands before its options`,
  meantCommand: (command: string) => `; did you mean the command ${command}?`,
  /** How far a reading has come. */
  of: (part: string, all: string) => `${part} of ${all}`,
  packets: (count: number) => `${count.toLocaleString('en')} packet${count === 1 ? '' : 's'}`,
  messages: (count: number) => `${count.toLocaleString('en')} message${count === 1 ? '' : 's'}`,
  left: (time: string) => `${time} left`,
});
