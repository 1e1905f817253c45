import type { Io } from '../process/io.ts';

/** Our own marks and what stands for them in ASCII: as many columns, so that what was laid out stays so. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ...pairs('✓✗◀▶▼→↔⚠', '+x<>v>|!'),
  ...pairs('·–…×§└│┃─', '|-~xS`||-'),
  ...pairs('┌├╎═←≠−', ',}:=<#-'),
  ...pairs('“”‘’', `""''`),
  ...pairs('▁▂▃▄▅▆▇█', '.:-=+*#@'),
]);

/** Those that a locale is taken from, the strongest first (POSIX.1-2024 §8.2). */
const VARIABLES = ['LC_ALL', 'LC_CTYPE', 'LANG'] as const;

/**
 * Whether the locale says that the reader has no UTF-8: the C locale, or one of another charset. Where none is set, and where
 * one names no charset, nobody knows, and nearly all have it.
 */
export function isWithoutUtf8(env: Io['env']): boolean {
  const locale = VARIABLES.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  const [language = '', charset = ''] = locale.replace(/@.*/s, '').split('.');
  return charset === '' ? language === 'C' || language === 'POSIX' : !/^utf-?8$/i.test(charset);
}

/** What becomes of a text where it is shown: letters stay as they are, in whatever script; only marks give way. */
export function shownWith(env: Io['env']): (text: string) => string {
  return isWithoutUtf8(env) ? inAscii : (text) => text;
}

/** The same whatever the locale. */
export function inAscii(text: string): string {
  return text.replace(/[\u00a7-\u27bf]/g, (mark) => STAND_INS.get(mark) ?? mark);
}

function pairs(marks: string, standIns: string): [string, string][] {
  const others = [...standIns];
  return [...marks].map((mark, i) => [mark, others[i] ?? mark]);
}
