/** A non-negative decimal of at most 15 digits (so that it is exact), or null for anything else. */
export function decimalOf(text: string | null | undefined): number | null {
  const digits = text?.trim() ?? '';
  return digits.length > 0 && digits.length <= 15 && isDigits(digits) ? Number(digits) : null;
}

/** Whether the text consists of ASCII digits only; true for the empty text. */
export function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) {
      return false;
    }
  }
  return true;
}
