import type { Scene } from './scene.ts';

/** One reason to think that a sentence answers a question. */
export interface Signal {
  /** As in the file of weights. */
  readonly name: string;
  /** A small number, mostly 0 to 1; depends on nothing else. */
  of(scene: Scene): number;
}
