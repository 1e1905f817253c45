/** Text from a trace made fit to stand in a sentence: no control or bidirectional characters, and of bounded length. */
export function plain(text: string, maxLength = 120): string {
  const clean = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/g, '')
    .replaceAll('##[', '# #[');
  return clean.length <= maxLength ? clean : `${whole(clean.slice(0, maxLength - 1))}…`;
}

/** Without the first half of a character whose second half was cut off. */
function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
