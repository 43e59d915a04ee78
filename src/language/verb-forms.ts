/** Verbs that the rules of spelling do not inflect: plain form, past, past participle. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  find: ['found', 'found'],
  forbid: ['forbade', 'forbidden'],
  seek: ['sought', 'sought'],
  fight: ['fought', 'fought'],
  think: ['thought', 'thought'],
  speak: ['spoke', 'spoken'],
  make: ['made', 'made'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  begin: ['began', 'begun'],
  hold: ['held', 'held'],
  put: ['put', 'put'],
  set: ['set', 'set'],
  shut: ['shut', 'shut'],
  hit: ['hit', 'hit'],
  cut: ['cut', 'cut'],
  throw: ['threw', 'thrown'],
  stand: ['stood', 'stood'],
  understand: ['understood', 'understood'],
  come: ['came', 'come'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  bring: ['brought', 'brought'],
  draw: ['drew', 'drawn'],
  see: ['saw', 'seen'],
  strike: ['struck', 'struck'],
  overthrow: ['overthrew', 'overthrown'],
  uphold: ['upheld', 'upheld'],
  rebut: ['rebutted', 'rebutted'],
  mean: ['meant', 'meant'],
  know: ['knew', 'known'],
  leave: ['left', 'left'],
  keep: ['kept', 'kept'],
  feel: ['felt', 'felt'],
  plead: ['pleaded', 'pleaded'],
  lay: ['laid', 'laid'],
  run: ['ran', 'run'],
  withdraw: ['withdrew', 'withdrawn'],
};
/** Stressed on the last syllable, so that the consonant doubles: barred, vetting, but visited. */
const DOUBLES =
  /^(?:forbid|ban|bar|cap|plan|permit|admit|rebut|omit|commit|compel|refer|defer|stop|drop|scrap|slam|pan|vet|get|put|set|cut|shut|hit|begin|run|rap|slap|quit|spur|control|stem|tip|chip|step|strip|beg)$/;

export type VerbForm = 'plain' | 'third' | 'past' | 'participle' | 'gerund';

/** Every form of a verb, lower case, with what it can be: "banned" is past and participle. */
export function inflect(lemma: string): Map<string, Set<VerbForm>> {
  const forms = new Map<string, Set<VerbForm>>();
  const add = (word: string, form: VerbForm): void => {
    forms.set(word, (forms.get(word) ?? new Set()).add(form));
  };
  const irregular = IRREGULAR[lemma];
  const doubled = DOUBLES.test(lemma) ? lemma + lemma.slice(-1) : lemma;
  const softened = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : lemma;
  add(lemma, 'plain');
  add(
    /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : softened === lemma ? `${lemma}s` : `${softened}es`,
    'third',
  );
  const regular = /e$/.test(lemma) ? `${lemma}d` : softened === lemma ? `${doubled}ed` : `${softened}ed`;
  add(irregular?.[0] ?? regular, 'past');
  add(irregular?.[1] ?? regular, 'participle');
  add(/[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled}ing`, 'gerund');
  return forms;
}

const PARTICIPLES: ReadonlySet<string> = new Set(
  `${Object.values(IRREGULAR)
    .map(([, participle]) => participle)
    .join(
      ' ',
    )} been done gone known shown won lost sold built sent spent paid led met read held kept born beaten
   driven eaten fallen grown hidden ridden risen stolen sworn torn worn woken frozen chosen broken bound bought
   caught fed felt fled hung hurt laid lent let lit meant overcome proven sworn taught thrown`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True where a lower-case word can be a past participle. */
export function isParticiple(lower: string): boolean {
  return /ed$/.test(lower) || PARTICIPLES.has(lower);
}
