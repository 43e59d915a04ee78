import type { Phrase } from './phrases.ts';
import type { VerbGroup } from './verb-groups.ts';

/** A verb of a sentence with what belongs to it. All numbers are token indices. */
export interface Clause extends VerbGroup {
  /** Who does it; for a passive, to whom it is done. */
  readonly subject: Phrase | null;
  /** True where the subject was taken over from the clause before: "adopted a law and urged ...". */
  readonly shared: boolean;
  /** For a passive, by whom. */
  readonly agent: Phrase | null;
  /** For infinitives and gerunds: index into the clauses of the sentence of the verb that governs it. */
  readonly governor: number | null;
  /** The word right before the group that joins it to what governs it: "to", "by", "from", "that", "if". */
  readonly link: string | null;
}
