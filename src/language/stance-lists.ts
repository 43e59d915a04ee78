/** What verbs say of their subject; a verb with particles needs them behind it. Plain forms, a comma between. */
export const VERBS = {
  banned:
    'ban, prohibit, outlaw, bar, forbid, block, blacklist, exclude, proscribe, shut out, lock out, criminalise, criminalize, blackball',
  restricts:
    'restrict, limit, curb, tighten, cap, ration, suspend, freeze, sanction, crack down, clamp down, scale back, constrain, toughen, rein in, penalise, penalize, regulate',
  reviewing:
    'review, investigate, probe, examine, study, assess, evaluate, inspect, audit, scrutinise, scrutinize, look into, analyse, analyze, re-examine, reassess, inquire, vet, delve into',
  considering:
    'consider, mull, mull over, weigh, weigh up, ponder, contemplate, debate, explore, deliberate, toy with, think about, eye, wrestle with, think of',
  rejects:
    'reject, refuse, decline, dismiss, turn down, rebuff, spurn, rule out, brush off, brush aside, throw out, veto, shrug off, repudiate, strike down, overturn, quash, rebuke, vote down, snub, balk at, baulk at, shoot down',
  denies:
    'deny, dispute, refute, disavow, rebut, contradict, plead not guilty, maintain innocence, protest innocence, plead innocent, rubbish',
  opposes:
    'oppose, object, push back, resist, criticise, criticize, condemn, denounce, protest, vote against, speak out, come out against, campaign against, fight, slam, blast, decry, lambast, deplore, hit out, hit back, fire back, lash out, argue against, disagree, attack, challenge, rail against, take issue with, distance from, find fault with, speak against, line up against, battle, contest, combat, bemoan, chide, chastise, berate, assail, withdraw support, pull support, excoriate, castigate, deride, ridicule, disapprove, boycott, censure, scold, take aim at, stand against, defy',
  accuses: 'accuse, blame, fault, implicate, sue, charge, point the finger, indict',
  urges:
    'urge, call on, call upon, call for, ask, demand, request, implore, appeal, press, plead, exhort, recommend, pressure, lobby, push for, encourage, beg, petition, advise, insist on, press for',
  supports:
    'support, back, agree to, welcome, endorse, favour, favor, praise, applaud, defend, champion, hail, embrace, advocate, stand by, vote for, commend, side with, cheer, uphold, sign up, agree with, throw weight behind, come out in support of, come out in favour of, come out in favor of, vote in favour of, vote in favor of, speak in favour of, speak in favor of, rally behind, get behind, line up behind, tout, trumpet, laud, extol, salute, espouse, stand with, stand behind, stick by, vouch for, throw support behind',
  concerned:
    'warn, fear, worry, caution, dread, sound the alarm, cast doubt on, take fright, question whether, question why, question how, fret',
  plans:
    'plan, intend, aim, draw up, vow, pledge, promise, threaten, prepare, propose, seek, commit, gear up, undertake, draft, push ahead with, press ahead with, go ahead with, forge ahead with',
  adopted:
    'adopt, pass, approve, ratify, enact, sign, authorise, authorize, clear, license, legalise, legalize, green-light, vote through, agree on, give the green light, give the go-ahead',
  claims: 'claim, allege, assert, contend, purport',
} as const;

/** What a noun says of whom it belongs to, of who makes it ("imposed a ban") or by whom it is ("a ban by France"). */
export const NOUNS = {
  ban: 'banned',
  prohibition: 'banned',
  embargo: 'banned',
  moratorium: 'banned',
  blockade: 'banned',
  restriction: 'restricts',
  curb: 'restricts',
  limit: 'restricts',
  cap: 'restricts',
  sanction: 'restricts',
  tariff: 'restricts',
  crackdown: 'restricts',
  quota: 'restricts',
  requirement: 'restricts',
  check: 'restricts',
  control: 'restricts',
  duty: 'restricts',
  levy: 'restricts',
  suspension: 'restricts',
  review: 'reviewing',
  investigation: 'reviewing',
  inquiry: 'reviewing',
  enquiry: 'reviewing',
  probe: 'reviewing',
  examination: 'reviewing',
  assessment: 'reviewing',
  audit: 'reviewing',
  study: 'reviewing',
  refusal: 'rejects',
  rejection: 'rejects',
  dismissal: 'rejects',
  veto: 'rejects',
  denial: 'denies',
  opposition: 'opposes',
  objection: 'opposes',
  criticism: 'opposes',
  outrage: 'opposes',
  anger: 'opposes',
  frustration: 'opposes',
  disappointment: 'opposes',
  dissatisfaction: 'opposes',
  displeasure: 'opposes',
  disapproval: 'opposes',
  disgust: 'opposes',
  blame: 'accuses',
  fury: 'opposes',
  denunciation: 'opposes',
  condemnation: 'opposes',
  protest: 'opposes',
  resistance: 'opposes',
  accusation: 'accuses',
  allegation: 'accuses',
  lawsuit: 'accuses',
  complaint: 'accuses',
  call: 'urges',
  appeal: 'urges',
  demand: 'urges',
  plea: 'urges',
  petition: 'urges',
  request: 'urges',
  support: 'supports',
  backing: 'supports',
  endorsement: 'supports',
  praise: 'supports',
  blessing: 'supports',
  concern: 'concerned',
  alarm: 'concerned',
  worry: 'concerned',
  fear: 'concerned',
  unease: 'concerned',
  anxiety: 'concerned',
  apprehension: 'concerned',
  disquiet: 'concerned',
  misgiving: 'concerned',
  reservation: 'concerned',
  doubt: 'concerned',
  scepticism: 'concerned',
  skepticism: 'concerned',
  dismay: 'concerned',
  warning: 'concerned',
  plan: 'plans',
  proposal: 'plans',
  intention: 'plans',
  pledge: 'plans',
  promise: 'plans',
  threat: 'plans',
  approval: 'adopted',
  ratification: 'adopted',
  claim: 'claims',
  assertion: 'claims',
} as const;

/** Verbs that lend a noun to their subject: to impose a ban is to ban. */
export const LIGHT =
  'impose, introduce, announce, launch, open, begin, start, conduct, express, voice, raise, issue, make, give, declare, have, hold, order, place, put, slap, enact, carry out, mount, lodge, file, reiterate, register, initiate, offer, throw, set out, unveil, lead, air, share, repeat, renew, extend, maintain, lend, sound, deliver, stage';

/** Predicates with a form of "be", "remain", "feel". */
export const ADJECTIVES = {
  concerned: 'concerned',
  worried: 'concerned',
  alarmed: 'concerned',
  anxious: 'concerned',
  uneasy: 'concerned',
  wary: 'concerned',
  fearful: 'concerned',
  nervous: 'concerned',
  troubled: 'concerned',
  sceptical: 'concerned',
  skeptical: 'concerned',
  unconvinced: 'concerned',
  dismayed: 'concerned',
  appalled: 'opposes',
  disgusted: 'opposes',
  horrified: 'opposes',
  angry: 'opposes',
  angered: 'opposes',
  incensed: 'opposes',
  disappointed: 'opposes',
  frustrated: 'opposes',
  disturbed: 'concerned',
  unsettled: 'concerned',
  unhappy: 'opposes',
  furious: 'opposes',
  outraged: 'opposes',
  pleased: 'supports',
  delighted: 'supports',
  thrilled: 'supports',
  heartened: 'supports',
  open: 'considering',
  opposed: 'opposes',
  critical: 'opposes',
  against: 'opposes',
  hostile: 'opposes',
  supportive: 'supports',
  unwilling: 'rejects',
  undecided: 'considering',
  determined: 'plans',
  set: 'plans',
  due: 'plans',
  ready: 'plans',
  poised: 'plans',
  prepared: 'plans',
  about: 'plans',
  going: 'plans',
  expected: 'plans',
  scheduled: 'plans',
} as const;

/** Verbs of saying: their subject speaks the sentence. */
export const SPEECH =
  'say, tell, add, state, note, announce, declare, report, explain, warn, claim, argue, insist, assert, contend, maintain, allege, acknowledge, admit, concede, confirm, reveal, remark, comment, write, tweet, testify, predict, stress, emphasise, emphasize, reiterate, recall, respond, reply, suggest, complain, caution, conclude, find, believe, think, joke, quip, observe, estimate, counter, point out, continue, show, boast, describe, characterise, characterize, call, promise, vow, deny, ask, rule, fear, hope, read, expect, protest, signal, indicate, retort, object, disclose, divulge, underline, underscore, proclaim, recount, lament, exclaim, opine, remind, assure, reckon, concur, imply, hint, muse, grumble, scoff, pledge, threaten, speculate, agree';

/** Verbs that take a stance in a report, but too many other things in a question: "who signed it". */
export const NOT_ASKED = new Set(
  'draft sign seek prepare clear ask press fight attack eye challenge charge sue license pass agree back commit advise cap freeze exclude study hail cheer dread fault limit lobby explore'.split(
    ' ',
  ),
);

/** Words that ask for a stance and would be misread in a report, where "like" seldom is a verb. */
export const ASKED = {
  like: 'supports',
  likes: 'supports',
  love: 'supports',
  loves: 'supports',
  trusts: 'supports',
  hates: 'opposes',
  hate: 'opposes',
  dislikes: 'opposes',
  scared: 'concerned',
  afraid: 'concerned',
} as const;
