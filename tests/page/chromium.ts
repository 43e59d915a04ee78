import { existsSync } from 'node:fs';

const DEBIANS = '/usr/bin/chromium';

/** Where this machine has Chromium; null where it has none. A path that was given must hold. */
export const CHROMIUM: string | null = process.env.CHROMIUM_PATH || (existsSync(DEBIANS) ? DEBIANS : null);

/** What to say where that is why something was not run. */
export const NO_CHROMIUM = `there is no Chromium at ${DEBIANS} (apt-get install chromium), nor in CHROMIUM_PATH`;
