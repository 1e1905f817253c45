import { translatable } from '../../languages/index.ts';

export const PAGES_WORDS = translatable({
  noAddress: (variable: string) =>
    `${variable} has to be an address such as https://pages.example/sip/, without a query`,
});
