import { KIND_SIGNALS } from './kind-signals.ts';
import { MATCH_SIGNALS } from './match-signals.ts';
import type { Scene } from './scene.ts';

/** One reason to think that a sentence answers a question. */
export interface Signal {
  /** As in the file of weights. */
  readonly name: string;
  /** A small number, mostly 0 to 1; depends on nothing else. */
  of(scene: Scene): number;
}

export const SIGNALS: readonly Signal[] = [...MATCH_SIGNALS, ...KIND_SIGNALS];
