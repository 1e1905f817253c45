import type { FormTable } from '../form-words.ts';

/** RFC 3261 §7.3, §8.1.1. */
export const ROWS = {
  'header-row-unreadable': {
    title: 'Header line without a colon',
    why: 'Nobody can tell which header it is; strict stacks answer 400.',
    fix: [
      'Look for a header rule that adds text without a name, or for a line that was broken without a blank before it.',
    ],
  },
  'header-rows-too-many': {
    title: 'More header lines than are kept',
    why: 'A message of this size overruns the limits of most elements; what stands behind is not judged.',
    fix: [
      'See which header repeats: a loop adds Via and Record-Route, a rule may add the same header again and again.',
    ],
  },
  'header-missing': {
    title: 'Mandatory header missing',
    why: 'Without Via, From, To, Call-ID and CSeq a message belongs to no transaction: it is refused with 400 or dropped.',
    fix: ['Look for the rule on the way that removes it; the sender itself must write all five.'],
  },
  'header-empty': {
    title: 'Mandatory header without a value',
    why: 'It counts as missing: the message is refused with 400 or dropped.',
    fix: ['Look for a variable that was empty where the header is built.'],
  },
  'header-duplicate': {
    title: 'Header twice that may stand once',
    why: 'Each element may believe another one of the two: they route, match or measure differently.',
    fix: ['Let header rules replace the header instead of adding one.'],
  },
  'header-misplaced': {
    title: 'Header without meaning in this message',
    why: 'It is ignored: who wrote it expects something that will not happen.',
    fix: ['Send it in the method that it belongs to.'],
  },
  'parameter-duplicate': {
    title: 'Parameter twice in one value',
    why: 'A parameter may stand once; which of the two counts differs from stack to stack, and a second tag breaks the dialog.',
    fix: ['Find the element that adds the parameter without looking whether it is there.'],
  },
  'stray-separators': {
    title: 'Separators with nothing between them',
    why: 'An empty parameter or list item is no legal value; strict stacks answer 400.',
    fix: ['Look for a parameter that was removed with its name but not its semicolon or comma.'],
  },
} as const satisfies FormTable;
