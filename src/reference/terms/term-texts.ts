import { translatable } from '../../languages/index.ts';
import { EN_TERMS } from '../en/terms/index.ts';

export const TERM_TEXTS = translatable(EN_TERMS);
