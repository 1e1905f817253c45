import type { Lang } from '../../reference/index.ts';

const WORDS: Readonly<Record<Lang, { readonly seen: (messages: number) => string; readonly partial: string }>> = {
  en: {
    seen: (messages) => `stopped early: ${messages} ${messages === 1 ? 'message' : 'messages'} seen`,
    partial: 'the output is partial',
  },
  vi: {
    seen: (messages) => `dừng sớm: đã đọc được ${messages} bản tin`,
    partial: 'kết quả chỉ là một phần',
  },
};

/** Of a reading that was stopped: `stopped early: 12 messages seen; the output is partial`. */
export function stoppedEarly(lang: Lang, messages: number): string {
  const { seen, partial } = WORDS[lang];
  return messages === 0 ? seen(messages) : `${seen(messages)}; ${partial}`;
}
