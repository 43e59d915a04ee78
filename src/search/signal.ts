import type { Asked } from './asked.ts';
import type { Scene } from './scene.ts';

/** One reason to think that a sentence answers a question. */
export interface Signal {
  /** As in the file of weights. */
  readonly name: string;
  /** The kind of question that it says something about; it is 0 for all others. Of all kinds where left out. */
  readonly asked?: Asked;
  /** A small number, mostly 0 to 1; depends on nothing else. */
  of(scene: Scene): number;
}
