/** Common given names, by whom they are given to; what is in neither list, or in both, tells nothing. */
const WOMEN = new Set(
  `abigail agnes aisha alexandra alice alison amanda amelie amy angela angelique anne ann annalena anneliese
   annelies astrid audrey ayse barbara beatrice becky beth bridget brigitte camille carol caroline catherine cathy charlotte
   cheryl chloe christine claire clare colette courtney daphne deborah debbie denise diane doris dorothy eileen elaine
   eleanor elise elisabeth elizabeth ellen eloise emily emma erin esther eve evelyn faith fatima faye fay fiona florence
   frances francoise freya gail genevieve geraldine ginny giselle grace gretchen gwen hannah harriet hazel heather heidi
   helen helene hilary hillary holly imogen ingeborg ingrid irene iris isabel isabelle isobel jacqueline jane janet
   jeanne jennifer jenny jess jessica jill joan joanne jodie josephine joy joyce judith judy julie june karen kate
   katherine kathleen kathryn katie kay kirsten kristen lauren leah lily linda lisa liz
   lois lorraine louise lucy lynn madeleine mairead margaret margot margrethe marie marion marjorie martine mary maud
   maureen meg megan melanie melissa michelle mildred miriam molly monique muriel nadine nancy naomi natalie nicole
   nicky noor nuala olive pam patricia pauline penelope penny phoebe phyllis pippa priti rachel rebecca rhiannon rosalind
   rose rosemary roz ros ruth sally saffron sarah sharon sheila shirley simone sinead siobhan sophie stella
   stephanie steph sue susan suzanne sylvie tanya tess theresa therese tracy ulrike ursula ute valerie vicky vivian vivien
   wendy winifred yasmin yvette yvonne zoe`.split(/\s+/),
);
const MEN = new Set(
  `aaron abdul abraham adam adrian ahmed alan albert aleksander alexander alf alfie alfred ali alistair allan alvaro anders andreas
   andrew andy angus anthony antonio antony arthur barry bart ben benjamin bernard bill bob boris brad brendan brian
   bruce bruno carl carlos cedric charles christian christoph christopher claude clive colin conor craig cyril
   damian dan daniel darren dave david dean declan dennis derek desmond dick diego dmitry dominic donald doug
   douglas duncan ed eddie edgar edmund eduardo edward edwin emile emmanuel enrique eric erik ernest ernie ethan eugene
   fergus fernando francis francois frank franz fred frederick fritz gareth gary gavin geoff geoffrey george gerald gerard
   gerhard giles giovanni giuseppe glenn godfrey gordon graeme graham grant greg gregory guido gunter gustav guy hamish hans
   harold harry hassan heinrich hector henri henry herbert howard hugh hugo ian ibrahim igor ike ivan jack jacob
   jacques jake james jason javier jeff jeffrey jens jeremy jerome jim jimmy joachim joao joe joel johan johann
   john jon jonah jonathan jorge jose josef joseph juan julian jurgen karl kazuo keir keith ken kenneth kevin klaus kofi kurt
   kyle lars laurence lawrence len leo leon leonard liam lionel louis luc lucas luigi luis luke magnus malcolm
   manuel marc marcel marco marcus mario mark marko markus martin matt matteo matthew matthias maurice max michael michel
   miguel mike mikhail mohammed mohamed muhammad nathan neil nicholas nick nicolas nigel noel norman oleg oliver
   olivier omar oscar osman otto owen pablo paolo patrick paul pavel pedro peter petr phil philip philippe pierre piers
   pieter pietro quentin rafael ralph ray raymond reg reginald rex ricardo richard rick rob robert roberto rodney roger rohan roland
   ron ronald rory ross roy rupert russell ryan samuel scott sean sebastian sergei sergio seth simon stan stanley stefan
   stephen steve steven stewart stuart sven ted terence terry thierry thomas tim timothy toby todd tom tomasz tomas tommy tony
   trevor tyler victor vince vincent vladimir volodymyr walter warren wayne werner wilfred wilhelm will william wolfgang
   xavier yuri yusuf zachary`.split(/\s+/),
);
/** Men's names that end as women's do. */
const MEN_IN_A =
  /^(?:joshua|luca|nikita|mustafa|ezra|elisha|sasha|ilya|misha|kostya|noah|elia|nicola|andrea|danila|attila|bela|costa|akira|jeremiah|hezekiah|isaiah|obadiah|abdullah|hamza|musa|isa|yahya|zakaria|mohanna|kenta|shota|ryota|keita|garcia|mehta|gupta|sharma|verma)$/;

export type Gender = 'woman' | 'man';

const WOMENS_TITLES =
  /^(?:mrs|ms|miss|dame|lady|baroness|queen|princess|chairwoman|spokeswoman|congresswoman|duchess|countess)$/;
const MENS_TITLES =
  /^(?:mr|sir|lord|king|prince|pope|chairman|spokesman|congressman|baron|duke|imam|cardinal|archbishop)$/;

/** What a lower-case title says of whom it stands before; null for most. */
export function genderOfTitle(title: string): Gender | null {
  const bare = title.replace(/\.$/, '');
  if (WOMENS_TITLES.test(bare)) return 'woman';
  return MENS_TITLES.test(bare) ? 'man' : null;
}

/** Whom a given name, lower case and without accents, is likelier given to; null where it tells nothing. */
export function genderOfName(name: string): Gender | null {
  if (WOMEN.has(name)) return 'woman';
  if (MEN.has(name)) return 'man';
  return /[a-z]{2}a$/.test(name) && !MEN_IN_A.test(name) ? 'woman' : null;
}

/** True for a lower-case word that is a common given name. */
export function isGiven(name: string): boolean {
  return WOMEN.has(name) || MEN.has(name);
}

/** Whom a noun for a person tells to be a man or a woman: "the spokeswoman", "her husband". */
export function genderOfNoun(noun: string): Gender | null {
  if (/(?:woman|women|mother|sister|daughter|wife|widow|girl|actress|queen|lady|duchess)$/.test(noun))
    return 'woman';
  return /(?:(?<!wo)man|(?<!wo)men|father|brother|son|husband|widower|boy|king|lord|duke)$/.test(noun)
    ? 'man'
    : null;
}
