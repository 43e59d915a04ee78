import type { Clause } from './clause.ts';
import { listStartingAt, type Phrase } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import type { Token } from './tagger.ts';
import { SPEAKING, type VerbGroup, verbGroup } from './verb-groups.ts';

/** The clauses of a sentence, in the order of their verbs. */
export function readClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  while (at < tokens.length) {
    const group = verbGroup(tokens, at);
    if (group === null) at++;
    else {
      clauses.push(complete(tokens, group, clauses));
      at = group.verb + 1;
    }
  }
  return clauses;
}

function complete(tokens: readonly Token[], group: VerbGroup, before: readonly Clause[]): Clause {
  const { subject, shared } = subjectOf(tokens, group, before);
  const { governor, link } = governorOf(tokens, group, before);
  return {
    ...group,
    subject,
    shared,
    agent: agentOf(tokens, group),
    governor,
    link,
  };
}

const ASKING = /^(?:urged|asked|pressed|begged|advised|encouraged|told|ordered|warned|called)$/;

/** "banned last year by some states": the phrase after "by", not past the end of the clause. */
function agentOf(tokens: readonly Token[], group: VerbGroup): Phrase | null {
  if (!group.passive) return null;
  for (let k = group.verb + 1; k < Math.min(group.verb + 14, tokens.length); k++) {
    const token = tokens[k];
    // "urged to act by charities"
    const asked =
      token?.pos === 'VERB' && tokens[k - 1]?.lower === 'to' && ASKING.test(tokens[group.verb]?.lower ?? '');
    if (asked) continue;
    if (token === undefined || /^(?:VERB|AUX|SCONJ)$/.test(token.pos) || /^[;:]$/.test(token.text))
      return null;
    if (token.lower === 'by' && token.pos === 'ADP') return listStartingAt(tokens, k + 1);
  }
  return null;
}

function governorOf(
  tokens: readonly Token[],
  group: VerbGroup,
  before: readonly Clause[],
): { governor: number | null; link: string | null } {
  const at = group.from - 1;
  const link = tokens[at];
  if (group.form === 'infinitive') {
    const governor = nearest(tokens, before, group.from);
    return {
      governor,
      link: at >= 0 && before[governor ?? -1]?.verb === at ? 'to' : (link?.lower ?? null),
    };
  }
  if (group.form === 'gerund') {
    return {
      governor: nearest(tokens, before, group.from),
      link: link?.lower ?? null,
    };
  }
  // A finite clause under "that", "if" or "whether", or right behind the subject of a verb of speaking.
  const start = Math.min(group.from, subjectStart(tokens, group, before));
  const joint = tokens[start - 1];
  if (joint === undefined) return { governor: null, link: null };
  // "denied that Norland is buying, and that it has plans": under what governs the first "that".
  if (joint.lower === 'that' && tokens[start - 2]?.pos === 'CCONJ') {
    const first = before.findLast(({ link, form }) => form === 'finite' && link === 'that');
    if (first !== undefined) return { governor: first.governor, link: 'that' };
  }
  const governor = nearest(tokens, before, start);
  // "told the miners who filled the square that": what is told hangs on the telling, not on who hears it.
  const hearer = before[governor ?? -1];
  const telling = before[(governor ?? 0) - 1];
  const told =
    joint.lower === 'that' &&
    hearer?.link !== 'that' &&
    /^(?:who|which)$/.test(tokens[(hearer?.from ?? 0) - 1]?.lower ?? '') &&
    !SPEAKING.test(tokens[hearer?.verb ?? -1]?.lower ?? '') &&
    SPEAKING.test(tokens[telling?.verb ?? -1]?.lower ?? '');
  return { governor: told && governor !== null ? governor - 1 : governor, link: joint.lower };
}

function subjectStart(tokens: readonly Token[], group: VerbGroup, before: readonly Clause[]): number {
  const { subject, shared } = subjectOf(tokens, group, before);
  return subject !== null && !shared && subject.from < group.from ? subject.from : group.from;
}

/** The last verb before `at` that no full stop, semicolon or dash parts from it. */
function nearest(tokens: readonly Token[], before: readonly Clause[], at: number): number | null {
  const index = before.findLastIndex(({ verb }) => verb < at);
  const clause = before[index];
  if (clause === undefined) return null;
  for (let k = clause.verb + 1; k < at; k++) {
    if (/^[;:–—.!?]$/.test(tokens[k]?.text ?? '')) return null;
  }
  return index;
}
