import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/**
 * Collects garbage now: `minor` what is young, so that one contender does not pay for another's; `major` all of it,
 * for telling memory. A major one also throws away compiled regular expressions, so what is timed next is slower.
 */
export function collectGarbage(type: 'minor' | 'major'): void {
  if (typeof collect === 'function') collect({ type });
}
