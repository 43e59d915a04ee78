import type { Gender } from '../language/first-names.ts';
import type { NameSense } from '../language/names.ts';
import type { Actor } from './actor.ts';
import { BODY, COMPANY_WORDS, COUNTRY_WORDS, FIRM, UNLIKE } from './descriptions.ts';

/** Somebody the article has named, with how and when. */
export interface Member {
  readonly actor: Actor;
  readonly sense: NameSense | null;
  readonly spellings: Map<string, number>;
  readonly roles: Set<string>;
  /** As titles and given names tell it; null where they do not. */
  gender: Gender | null;
  mentions: number;
  /** How often it stood behind "in", "from", "near": one that always does is a place. */
  places: number;
  lastSeen: number;
}

export function isPlace({ actor, sense, places, mentions }: Member): boolean {
  return sense === null && actor.kind !== 'group' && places === mentions;
}

/** The names of unions, clubs and the like: what "the union" may be. */
const NAMED_SO: Readonly<Record<string, RegExp>> = {
  union: /\b(?:Union|College|Association|Federation|Guild|Confederation|Congress|Unite|Unison)\b/,
  newspaper: /\b(?:Times|Post|Mail|Guardian|Herald|Tribune|Journal|Telegraph|Gazette|Chronicle)\b/,
  party: /\b(?:Party|Labour|Conservatives|Democrats|Greens|Front|Rally|Democratic Union)\b/,
  watchdog:
    /\b(?:Commission|Authority|Agency|Office|Board|Inspectorate|Bureau|Regulator|Ombudsman|Administration)\b|^Of[a-z]+$/,
  regulator:
    /\b(?:Commission|Authority|Agency|Office|Board|Inspectorate|Bureau|Regulator|Administration)\b|^Of[a-z]+$/,
  agency:
    /\b(?:Agency|Commission|Authority|Office|Bureau|Service|Administration|Department|Board|Organization)\b|^[A-Z]{3,6}$/,
  university: /\b(?:University|College|Institute)\b/,
  club: /\b(?:Club|United|City|Rovers|Athletic|Town|Wanderers|Albion|FC)\b/,
};

/** The member met last that fits, as far back as a reader remembers. */
export type Latest = (fits: (member: Member) => boolean) => Member | undefined;

/** Whom "the company", "the minister" or "the country" means: whoever met last may be called so. */
export function described(
  head: string,
  definite: boolean,
  latest: Latest,
  subjects: readonly Actor[],
): Member | undefined {
  const byName = latest(
    ({ actor }) =>
      actor.kind !== 'person' && (actor.key.endsWith(` ${head}`) || actor.key.startsWith(`${head} of `)),
  );
  const found =
    byName ?? latest(({ roles }) => roles.has(head) || (head === 'judge' && roles.has('justice')));
  if (found !== undefined) return found;
  if (definite && COMPANY_WORDS.test(head)) {
    const firm = body(head, latest, subjects);
    if (firm !== undefined) return firm;
  }
  return COUNTRY_WORDS.test(head) && head !== 'government'
    ? latest(({ actor }) => actor.kind === 'country')
    : undefined;
}

function body(head: string, latest: Latest, subjects: readonly Actor[]): Member | undefined {
  const spelt = ({ spellings }: Member, form: RegExp) =>
    [...spellings.keys()].some((name) => form.test(name));
  const among = (fits: (member: Member) => boolean) =>
    latest((member) => member.actor.kind === 'organisation' && !isPlace(member) && fits(member));
  const isSubject = ({ actor }: Member): boolean => subjects.some(({ key }) => key === actor.key);
  if (UNLIKE.test(head)) {
    const form = NAMED_SO[head] ?? BODY;
    // Nobody is a watchdog who is not called like one.
    if (/^(?:watchdog|regulator|agency|university)$/.test(head))
      return among((member) => spelt(member, form));
    return (
      among((member) => spelt(member, form)) ??
      among(isSubject) ??
      among((member) => member.sense === null && !spelt(member, FIRM))
    );
  }
  // A firm by its name, else one that nothing else has been called: the union is not "the company".
  const firms = (fits: (member: Member) => boolean) =>
    among((member) => !spelt(member, BODY) && fits(member));
  const byForm = /^(?:company|firm|group|maker)$/.test(head)
    ? firms((member) => spelt(member, FIRM))
    : undefined;
  return byForm ?? firms(({ roles }) => ![...roles].some((role) => UNLIKE.test(role))) ?? firms(() => true);
}
