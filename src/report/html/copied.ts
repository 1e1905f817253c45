import { htmlText } from '../../display/index.ts';

/** Text that is there to be pasted; the page puts a button behind it where scripts run. */
export function copiable(text: string): string {
  return `<code class="copiable">${htmlText(text)}</code>`;
}
