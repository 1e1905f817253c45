import { type Lang, translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';

/** What is said of a proxy beyond which nothing was captured. */
export type ProxyBeforeWords = { readonly behind: (proxy: string) => string };

const EN: ProxyBeforeWords = {
  behind: (proxy) => `; or the proxy ${proxy} kept it: the way between the two is not in this trace`,
};

export const PROXY_BEFORE_WORDS = translatable(EN);

/** To stand behind what the transferee did not send: `; or the proxy 192.0.2.1 kept it ...`; '' where there is none. */
export function orKeptByProxy({ proxyBefore }: TransferRecord, lang: Lang): string {
  return proxyBefore === null ? '' : PROXY_BEFORE_WORDS.in(lang).behind(proxyBefore);
}
