/** Somebody who can take a stance or speak: a country, a body, a company, a person, or a group with no name. */
export interface Actor {
  /** Same for every way the article names the actor. */
  readonly key: string;
  readonly kind: 'country' | 'organisation' | 'person' | 'group';
}

/** Stands for whoever speaks the sentence: "we", "I". */
export const SPEAKER: Actor = { key: '\u0000speaker', kind: 'group' };
