import { visibleText } from '../../display/index.ts';

/**
 * Text for a plain text message of SARIF that shows as it stands: `[text](target)` would be an embedded link (SARIF 2.1.0
 * §3.11.6), so where a text holds one its brackets and backslashes are escaped with a backslash. Elsewhere both may stand by
 * themselves, and an address of IPv6 keeps its brackets.
 */
export function messageText(text: string): string {
  const shown = visibleText(text);
  return shown.includes('](') ? shown.replace(/[\\[\]]/g, '\\$&') : shown;
}
