import { type Lang, translatable } from '../../languages/index.ts';

/** What is said of a reading that was stopped. */
export type StoppedWords = {
  readonly seen: (messages: number) => string;
  readonly partial: string;
  readonly unread: (unread: number, files: number) => string;
};

const EN: StoppedWords = {
  seen: (messages) => `stopped early: ${messages} ${messages === 1 ? 'message' : 'messages'} seen`,
  partial: 'the output is partial',
  unread: (unread, files) => `stopped early: ${unread} of ${files} files not read`,
};

export const STOPPED_WORDS = translatable(EN);

/** Of a reading that was stopped: `stopped early: 12 messages seen; the output is partial`. */
export function stoppedEarly(lang: Lang, messages: number): string {
  const { seen, partial } = STOPPED_WORDS.in(lang);
  return messages === 0 ? seen(messages) : `${seen(messages)}; ${partial}`;
}
