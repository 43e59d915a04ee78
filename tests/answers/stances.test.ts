import { describe, expect, it } from 'vitest';
import { engineOf } from '../reply/knowledge.ts';

/** "Norland: banned, Sudria: reviewing": everybody in a sentence who does something. */
function stances(sentence: string): string {
  return engineOf(`Title\n\n${sentence}`)
    .actors.filter((own) => own.stances.length > 0)
    .map((own) => `${own.actor}: ${own.stances.join(' and ')}`)
    .sort()
    .join(', ');
}

describe('a stance', () => {
  it.each([
    ['plain', 'Norland has banned the firm.', 'Norland: banned'],
    ['going on', 'Norland is banning the firm.', 'Norland: banned'],
    ['by another word', 'Norland forbade the sale of it.', 'Norland: banned'],
    ['passive', 'The firm was banned by Norland last year.', 'Norland: banned'],
    ['relative', 'The firm, which Norland has banned, left.', 'Norland: banned'],
    ['decided', 'Norland’s parliament voted to ban the firm.', 'Norland’s parliament: banned and adopted'],
    ['told of itself', 'Norland said it had banned the firm.', 'Norland: banned'],
    ['told of another', 'Norland said Sudria had banned the firm.', 'Sudria: banned'],
    ['owned', 'Norland’s decision to ban the firm was old.', 'Norland: banned'],
    ['a noun lent by a verb', 'Norland imposed a ban on the firm.', 'Norland: banned'],
    ['a noun it owns', 'Norland’s ban on the firm is old.', 'Norland: banned'],
    ['a feeling', 'Norland is worried about the firm.', 'Norland: concerned'],
    [
      'a list of agents',
      'The plan was criticised by unions, farmers and Norland.',
      'Norland: opposes, farmers: opposes, unions: opposes',
    ],
    ['a share', 'Two-thirds of members support the ban.', 'Two-thirds of members: supports'],
    ['a predicate by somebody', 'The bill is opposed by Norland.', 'Norland: opposes'],
    ['for', 'Norland is for the ban.', 'Norland: supports'],
    ['doubting', 'Norland remains skeptical about the ban.', 'Norland: concerned'],
    ['siding', 'Norland came out in favour of the ban.', 'Norland: supports'],
    ['lending weight', 'Norland has thrown its weight behind the ban.', 'Norland: supports'],
    ['signing', 'Norland signed a letter calling for a ban.', 'Norland: urges'],
    ['blocking a plan', 'Norland, which has blocked the plan, is alone.', 'Norland: opposes'],
    ['an echo', 'Norland opposes the ban, as does Sudria.', 'Norland: opposes, Sudria: opposes'],
    ['a verdict', 'Norland called the ban “draconian”.', 'Norland: opposes'],
    ['a verdict reported', 'Norland said the ban was unacceptable.', 'Norland: opposes'],
    ['a claim disputed', 'Sudria was told, a claim Norland disputes.', 'Norland: denies'],
    ['a request turned down', 'Norland denied a request for a stay.', 'Norland: rejects'],
    [
      'through a spokesman',
      'Norland won. A spokesman for Norland denied that it had cheated.',
      'Norland: denies',
    ],
  ])('is found: %s', (_, sentence, expected) => {
    expect(stances(sentence)).toBe(expected);
  });

  it.each([
    ['Norland has not banned the firm.', ''],
    ['Norland never considered a ban.', ''],
    ['Norland hasn’t accused anybody.', ''],
    ['Norland expressed no concern.', ''],
    ['Nobody has banned the firm.', ''],
    ['Neither Norland nor Sudria banned the firm.', ''],
    ['Norland lifted the ban on the firm.', ''],
    ['Norland has yet to ban the firm.', ''],
    ['Norland stopped short of banning the firm.', ''],
    ['Norland does not support the move.', 'Norland: opposes'],
    ['Norland refused to ban the firm.', 'Norland: rejects'],
    ['Norland denied banning the firm.', 'Norland: denies'],
    ['Norland did not rule out a ban.', 'Norland: considering'],
    ['Norland will not ban the firm.', 'Norland: rejects'],
    ['Norland’s decision not to ban the firm was old.', 'Norland: rejects'],
    ['Norland refused to rule out a ban.', 'Norland: considering'],
    ['Norland has ruled nothing out.', 'Norland: considering'],
    ['Norland supports the ban, but Sudria does not.', 'Norland: supports, Sudria: opposes'],
    ['Norland no longer supports the ban.', 'Norland: opposes'],
    ['Norland did not defend the ban.', ''],
    ['Norland neither supports nor opposes the ban.', ''],
    ['Few countries support the ban.', ''],
    ['Norland banned the firm in 2019 but lifted the ban last year.', ''],
    ['Norland had planned to ban the firm but has changed its mind.', ''],
  ])('is turned round or gone where it is negated: %s', (sentence, expected) => {
    expect(stances(sentence)).toBe(expected);
  });

  it.each([
    ['Norland will ban the firm.', 'Norland: plans'],
    ['Norland plans to ban the firm.', 'Norland: plans'],
    ['Norland is about to ban the firm.', 'Norland: plans'],
    ['Norland threatened to ban the firm.', 'Norland: plans'],
    ['Norland may ban the firm.', 'Norland: considering'],
    ['Norland is considering banning the firm.', 'Norland: considering'],
    ['Norland could ban the firm.', ''],
    ['If Norland bans the firm, the sea will rise.', ''],
    ['It is unclear whether Norland will ban the firm.', ''],
    ['Norland wants to ban the firm.', 'Norland: plans'],
    ['Norland has yet to decide whether to ban the firm.', 'Norland: considering'],
    ['Norland has not decided whether to ban the firm.', 'Norland: considering'],
    ['Norland said reports that it would ban the firm were false.', 'Norland: rejects'],
  ])('is a plan or a thought where it has not come true: %s', (sentence, expected) => {
    expect(stances(sentence)).toBe(expected);
  });

  it.each([
    ['Norland asked Sudria to ban the firm.', 'Norland: urges'],
    ['Norland urged that Sudria ban the firm.', 'Norland: urges'],
    ['Norland accused Sudria of banning the firm.', 'Norland: accuses'],
    ['Norland was accused of banning the firm.', ''],
    ['Norland was urged to ban the firm.', ''],
    ['Sudria criticised Norland for banning the firm.', 'Sudria: opposes'],
    ['Sudria praised Norland’s rules.', 'Sudria: supports'],
    ['Sudria says Norland should ban the firm.', ''],
    ['Norland wants Sudria to ban the firm.', 'Norland: urges'],
    ['Norland accused Sudria of theft, a charge it denies.', 'Norland: accuses, Sudria: denies'],
    ['Norland accused Sudria of theft — accusations it denies.', 'Norland: accuses, Sudria: denies'],
    ['“They promised to ban it,” Norland said.', ''],
  ])('belongs to whoever takes it, not to whoever is asked: %s', (sentence, expected) => {
    expect(stances(sentence)).toBe(expected);
  });

  it.each([
    ['Norland banned it, while others are reviewing it.', 'Norland: banned, others: reviewing'],
    [
      'Norland banned it while Sudria and Ostia are considering a ban.',
      'Norland: banned, Ostia: considering, Sudria: considering',
    ],
    ['Norland and Sudria have banned it, but Ostia has not.', 'Norland: banned, Sudria: banned'],
    ['Norland considered but rejected a ban.', 'Norland: considering and rejects'],
    ['Norland, unlike Sudria, has banned the firm.', 'Norland: banned'],
    ['Norland lifted a ban imposed by Sudria.', 'Sudria: banned'],
  ])('is read by clause: %s', (sentence, expected) => {
    expect(stances(sentence)).toBe(expected);
  });

  it.each([
    'Norland passed the salt to Sudria.',
    'Norland asked about the weather.',
    'Norland declined to comment.',
    'The bridge supports the road.',
    'The rain stopped play in Norland.',
  ])('is none: %s', (sentence) => {
    expect(stances(sentence)).toBe('');
  });

  it.each([
    ['marching', 'Miners wearing black marched to demand safer pits.', 'Miners: urges'],
    [
      'marching, in a participle',
      'Miners marched through the town demanding that the pit be closed.',
      'Miners: urges',
    ],
    ['speaking', 'Ann Hale spoke in the chamber defending the budget.', 'Ann Hale: supports'],
    ['taking a decision', 'Norland took the decision to ban the firm.', 'Norland: banned'],
    [
      'following suit',
      'Norland banned the firm in May, with Sudria following suit.',
      'Norland: banned, Sudria: banned',
    ],
    ['an order', 'Norland told the firm to stop.', 'Norland: urges'],
    [
      'what others have to do',
      'Ann Hale told the miners who filled the square that the council must act.',
      'Ann Hale: urges',
    ],
    ['the same in quotation marks', '“Ministers must act,” said Ann Hale.', 'Ann Hale: urges'],
    [
      'a demand right behind a country',
      'It hung on German demands that the port be closed.',
      'Germany: urges',
    ],
    ['concerns of somebody', 'That is one of the top concerns of the unions.', 'unions: concerned'],
    ['a worry that is told', 'Ann Hale said a top worry was the pay.', 'Ann Hale: concerned'],
    [
      'calls past an infinitive',
      'Ann Hale faces calls to resign from members of the club.',
      'members of the club: urges',
    ],
    ['an agent past an infinitive', 'Norland was urged to act by unions.', 'unions: urges'],
    ['looking to', 'Norland is looking to force out the firm.', 'Norland: plans'],
    ['looking at', 'Norland is looking at setting up a fund.', 'Norland: considering'],
    ['a verdict in quotation marks', '“This ruling is an outrage,” said Ann Hale.', 'Ann Hale: opposes'],
    ['a rumour', 'Ann Hale tweeted that speculation on the sale was “inaccurate”.', 'Ann Hale: denies'],
    ['innocence', 'Ann Hale has maintained her innocence.', 'Ann Hale: denies'],
    ['a plea', 'Ann Hale pleaded not guilty.', 'Ann Hale: denies'],
    ['a charge', 'Critics charge that the firm lied.', 'Critics: accuses'],
    ['what angers somebody', 'The decision angered unions.', 'unions: opposes'],
    ['a reaction', 'Unions reacted with fury to the plan.', 'Unions: opposes'],
    ['a calling', 'Ann Hale, a long-time critic of the dam, left.', 'Ann Hale: opposes'],
    ['backing won', 'The plan has won the backing of cyclists.', 'cyclists: supports'],
    ['in protest', 'Farmers blocked roads in protest at the levy.', 'Farmers: opposes'],
    ['under fire', 'The plan has come under fire from cyclists.', 'cyclists: opposes'],
    ['standing by', 'Ann Hale stood by the plan.', 'Ann Hale: supports'],
    ['a standing refusal', 'Norland has long refused to disclose the sum.', 'Norland: rejects'],
    ['assets', 'Norland blocked the assets of the firm.', 'Norland: restricts'],
  ])('is read of %s', (_, sentence, expected) => {
    expect(stances(sentence)).toBe(expected);
  });

  it.each([
    'Farmers blocked the road.',
    'Ann Hale fought the blaze.',
    'Norland will face sanctions.',
    'It hung on a proposed German ban on the firm.',
    'Ann Hale, a former critic of the dam, left.',
    'Ann Hale told reporters it was late.',
    '“It is a disaster,” said Ann Hale.',
    'Ann Hale said Norland must have known.',
    'Norland pleaded guilty.',
  ])('is none of newspaper talk: %s', (sentence) => {
    expect(stances(sentence)).toBe('');
  });

  it('is the speaker’s where a quotation says "we"', () => {
    expect(stances('“We oppose the plan,” said Tom Hale. “I reject it.”')).toBe(
      'Tom Hale: rejects and opposes',
    );
  });
});
