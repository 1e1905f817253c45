import { existsSync } from 'node:fs';

/** Where systems put it; `CHROMIUM` names another. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that is here; null for none, and what wants one is left out. */
export const CHROMIUM =
  [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;

export const NO_CHROMIUM = 'no Chromium here (apt-get install chromium, or CHROMIUM=path)';
