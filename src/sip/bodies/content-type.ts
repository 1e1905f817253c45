import { type Parameters, splitHead } from '../headers/parameters.ts';

export type ContentType = {
  /** Lower case, without blanks: `application/sdp`. */
  readonly type: string;
  readonly parameters: Parameters;
};

/** Reads a Content-Type value (RFC 3261 §20.15); parameters quoted or not. Null when there is no `type/subtype`. */
export function parseContentType(value: string): ContentType | null {
  const { head, parameters } = splitHead(value);
  const [type = '', subtype = '', more] = head.split('/');
  if (type.trim() === '' || subtype.trim() === '' || more !== undefined) {
    return null;
  }
  return { type: `${type.trim()}/${subtype.trim()}`.toLowerCase(), parameters };
}
