import { REFERENCE } from '../../../src/reference/languages.ts';
import { wrapped } from './wrapped.ts';

export const PAGES = wrapped(REFERENCE.english);
