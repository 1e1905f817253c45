/** How text is coloured. Reports build plain strings and pass the parts that may carry colour through one of these. */
export type Style = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
};

const asIs = (text: string): string => text;

/** For files, pipes and NO_COLOR. */
export const PLAIN: Style = {
  bold: asIs,
  dim: asIs,
  red: asIs,
  green: asIs,
  yellow: asIs,
  cyan: asIs,
};

/**
 * For a terminal: SGR sequences (ECMA-48 §8.3.117). Colours of the fixed part of the 256, each dark enough for a white
 * background and light enough for a black one, also where bold is shown as bright: what a terminal calls yellow, green or
 * cyan vanishes on white, and what is only dim in many of them. A test measures the contrast.
 */
export const COLOURED: Style = {
  bold: sgr('1', '22'),
  dim: sgr('38;5;243', '39'),
  red: sgr('38;5;161', '39'),
  green: sgr('38;5;28', '39'),
  yellow: sgr('38;5;130', '39'),
  cyan: sgr('38;5;30', '39'),
};

function sgr(on: string, off: string): (text: string) => string {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
}
