import { KIND_SIGNALS } from './kind-signals.ts';
import { MATCH_SIGNALS } from './match-signals.ts';
import type { Signal } from './signal.ts';

export const SIGNALS: readonly Signal[] = [...MATCH_SIGNALS, ...KIND_SIGNALS];
