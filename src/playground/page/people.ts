import { randomBytes } from 'node:crypto';
import type { Person } from '../person/contract.ts';
import { createPerson } from '../person/person.ts';
import { addPerson } from '../person/stage.ts';
import type { World } from '../world.ts';

const NAMES = [
  ...['Ada', 'Bela', 'Cleo', 'Dario', 'Edda', 'Femi', 'Gita', 'Hugo', 'Ines', 'Jun', 'Kaja', 'Lior', 'Mina'],
  ...[
    'Nils',
    'Oona',
    'Paco',
    'Quirin',
    'Rosa',
    'Samir',
    'Tove',
    'Uma',
    'Vito',
    'Wanda',
    'Xenia',
    'Yuki',
    'Zoe',
  ],
];
/** How many people are kept in mind after they have left. */
const REMEMBERED = 50;

/** A person whose eyes and hands are pages. */
export interface Visitor {
  readonly person: Person;
  /** Gives the same person back to whoever shows it. */
  readonly key: string;
  /** How many pages of this person are open. */
  pages: number;
}

export interface People {
  /** The person of that key, or a new one where there is none. */
  enter(key: string | null): Visitor;
  leave(visitor: Visitor): void;
  isHere(userId: string): boolean;
}

/** The people who come by the page. */
export function createPeople(world: World): People {
  /** Those who left longest ago first, and then those who are here. */
  const visitors = new Map<string, Visitor>();

  const forgetSome = () => {
    const away = [...visitors.values()].filter(({ pages }) => pages === 0);
    for (const { key, person } of away.slice(0, Math.max(0, away.length - REMEMBERED))) {
      // Who is spoken of must stay until that, too, is forgotten.
      if (isSpokenOf(world, person.id)) continue;
      visitors.delete(key);
      world.users.delete(person.id);
      for (const guild of world.guilds.values()) guild.members.delete(person.id);
    }
  };

  return {
    enter(key) {
      const before = key === null ? undefined : visitors.get(key);
      if (before) {
        before.pages += 1;
        return before;
      }
      const person = createPerson(world, addPerson(world, freeName(world)));
      const visitor = { person, key: randomBytes(24).toString('base64url'), pages: 1 };
      visitors.set(visitor.key, visitor);
      return visitor;
    },
    leave(visitor) {
      visitor.pages -= 1;
      visitors.delete(visitor.key);
      visitors.set(visitor.key, visitor);
      forgetSome();
    },
    isHere: (userId) => [...visitors.values()].some(({ person, pages }) => person.id === userId && pages > 0),
  };
}

function freeName(world: World): string {
  const taken = new Set([...world.users.values()].map(({ username }) => username));
  for (let round = 1; ; round += 1) {
    const free = NAMES.map((name) => (round === 1 ? name : `${name} ${round}`)).find(
      (name) => !taken.has(name),
    );
    if (free !== undefined) return free;
  }
}

function isSpokenOf(world: World, userId: string): boolean {
  return (
    [...world.messages.values()].some(
      ({ authorId, onlyFor, mentions }) =>
        authorId === userId || onlyFor === userId || mentions.users.includes(userId),
    ) || [...world.interactions.values()].some((interaction) => interaction.userId === userId)
  );
}
