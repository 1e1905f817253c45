/**
 * Where a spreadsheet may take a formula to begin (OWASP, "CSV Injection"; the wide forms of East Asia too): at the beginning of
 * a field, and behind a semicolon, which parts fields where the comma is a decimal point; there quotes of the text may open one.
 */
const BEGINS_FORMULA = /(^|;)([\s"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * One field (RFC 4180 §2), always in quotes. A formula is made text by an apostrophe before it; line ends and tabs, which could
 * begin another field, are blanks.
 */
export function csvField(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return `"${flat.replace(BEGINS_FORMULA, "$1$2'").replaceAll('"', '""')}"`;
}
