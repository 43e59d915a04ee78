import type { Actor } from './actor.ts';

/** Named actors by the words of their names: who may be meant by "Keller", "Norvane" or "WHO". */
export interface Namesakes<T> {
  add(member: T): void;
  /** The one met last that goes by these folded words, `key` being them joined; undefined where none does. */
  find(folded: readonly string[], key: string): T | undefined;
}

/** So many may share a word of their names; of more, the first are forgotten. */
const MOST = 30;

export function createNamesakes<T extends { readonly actor: Actor; lastSeen: number }>(): Namesakes<T> {
  const byWord = new Map<string, readonly T[]>();
  return {
    add(member) {
      const words = member.actor.key.split(' ');
      for (const word of new Set([words[0] ?? '', words.at(-1) ?? '', initialsOf(words)])) {
        byWord.set(word, [...(byWord.get(word) ?? []), member].slice(-MOST));
      }
    },
    find(folded, key) {
      let best: T | undefined;
      for (const word of new Set([folded[0] ?? '', folded.at(-1) ?? ''])) {
        for (const member of byWord.get(word) ?? []) {
          const later = best === undefined || member.lastSeen > best.lastSeen;
          if (later && isForm(folded, key, member.actor)) best = member;
        }
      }
      return best;
    },
  };
}

function initialsOf(words: readonly string[]): string {
  if (words.length < 3) return '';
  return words
    .filter((word) => !/^(?:of|the|for|and)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** True where folded words are a shorter or longer form of an actor's name. */
function isForm(folded: readonly string[], key: string, actor: Actor): boolean {
  const own = actor.key.split(' ');
  if (folded.length < own.length) {
    if (actor.kind === 'person' && own.slice(-folded.length).join(' ') === key) return true;
    if (actor.kind === 'organisation' && own.slice(0, folded.length).join(' ') === key) return true;
    return folded.length === 1 && initialsOf(own) === key;
  }
  const longer = own.length === 1 && folded.length > 1 && folded.length < 4;
  return longer && (folded.at(-1) === own[0] || folded[0] === own[0]);
}
