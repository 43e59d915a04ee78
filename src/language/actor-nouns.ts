/**
 * Common nouns that act and speak: people, offices, bodies, companies, states. A clause whose subject is none of
 * these, nor a name, is about a thing, and things take no stance.
 */
const NOUNS = new Set(
  `activist adviser advisor advocate agency administration airline alliance ally ambassador analyst army assembly
   association attorney author authority bank billionaire bishop bloc board body brand broadcaster business
   cabinet campaigner candidate carmaker chair chairman chairwoman chairperson chamber chancellor charity chief
   church citizen city clinic club coach coalition commander commission commissioner committee community company
   competitor confederation congress congressman congresswoman conglomerate conservationist consortium consumer
   contractor corporation council councillor counsel counterpart country court creditor critic customer
   deputy defendant delegate docker supermarket chain store shop mother father brother sister parent relative colleague friend insider aide witness caller boss captain skipper striker house chamber bench premier monarchy clergy heir tycoon pundit blogger reporter correspondent columnist laureate archbishop cardinal imam rabbi delegation democrat department developer diplomat director doctor driver economist
   editor employee employer engineer envoy executive expert exporter faction family fan farmer federation firm
   fisherman force foundation founder giant government governor group grower head hospital household importer
   industry inspector inspectorate institute institution insurer investigator investor journalist judge judiciary
   jury justice kingdom landlord lawmaker lawyer leader leadership league legislator legislature lender lobby
   lobbyist maker management manager manufacturer mayor mayoralty mediator member merchant migrant military miner
   minister ministry monarch movement municipality nation negotiator neighbour neighbor network newspaper NGO
   nurse observer office officer official ombudsman operator opponent opposition organisation organization
   organiser organizer owner panel parent parliament parliamentarian partner party passenger patient people
   person philanthropist physician pilot plaintiff platform player police politician pollster port premier
   president pressure-group priest prime-minister prince princess processor producer professor prosecutor protester
   provider province publisher pupil queen king rebel refugee regime region regulator representative republic
   republican researcher resident residents retailer rival ruler school scientist secretariat secretary sector
   seller senate senator shareholder society soldier source speaker spokesman spokesperson spokeswoman staff startup
   state strategist striker student studio subsidiary supervisor supplier supporter surgeon taskforce teacher team
   telecom territory think-tank town trader treasury tribunal trust trustee union university user vendor veteran
   victim village villager volunteer voter watchdog winemaker witness woman man worker workforce writer youth
   county borough district prefecture canton diocese archdiocese parish garrison brigade navy police-force agent broker
   analyst archaeologist astronomer barrister solicitor detective sheriff marshal prosecution cyclist commuter
   motorist teenager student pupil daughter son wife husband widow grandmother neighbour survivor eyewitness bystander
   aid-worker medic paramedic firefighter rescuer official negotiator technician engineer machinist apprentice
   conservative liberal socialist republican democrat nationalist lobbyist ex-minister shareholder bondholder lender
   regulator bidder buyer rival peer lord lady guest host presenter singer actor actress artist composer author novelist poet
   consultant midwife carer pharmacist surgeon gp clinician academic lecturer researcher co-author mediator
   guard driver cleaner waiter chef baker butcher brewer winemaker miner steelworker dockworker
   ally envoy emissary attache consul monarch mp msp backbencher frontbencher premier president-elect
   assemblymember assemblyman assemblywoman congressperson councilman councilwoman councilmember alderman treasurer
   fund office desk unit squad chapter branch secretariat others other majority minority dozens hundreds thousands half everyone somebody someone anyone many some most few
   several mep mp lawmakers capital camp side both`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Words that name a document or an event that speaks, though nobody in particular does. */
const DOCUMENTS = new Set(
  'statement report study document letter memo filing survey poll review email paper article announcement communique communiqué release resolution ruling judgment judgement verdict audit analysis inquiry indictment complaint lawsuit bulletin dossier editorial post tweet note notice magazine website outlet newspaper'.split(
    ' ',
  ),
);
/** Plurals in -ers are people who do something, but for these. */
const THINGS =
  /^(?:numbers|papers|orders|matters|members?hips|quarters|headquarters|powers|waters|offers|answers|letters|computers|servers|routers|trailers|papers|borders|rivers|layers|towers|disasters|dangers|fingers|shoulders|corners|counters|registers|chapters|characters|figures|centers|clusters|covers|filters|printers|computers|containers|factors|errors|doors|floors|colors|sectors|motors|reactors|processors|sensors|mirrors|monitors|scooters|helicopters|tankers|trackers|boosters|timers|stickers|posters|vouchers|winters|summers|dollars|tremors|rumors|favors)$/;
const PEOPLE_SUFFIX =
  /(?:[a-z]{2}(?:ers|ors)|ists?|ologists?|icians?|crats?|makers?|holders?|goers?|workers?|ians|ants|eers)$/;

function singulars(noun: string): string[] {
  const forms = [noun];
  if (/men$/.test(noun)) forms.push(noun.replace(/men$/, 'man'));
  if (/ies$/.test(noun)) forms.push(noun.replace(/ies$/, 'y'));
  if (/(?:s|x|z|ch|sh)es$/.test(noun)) forms.push(noun.slice(0, -2));
  if (/[^s]s$/.test(noun)) forms.push(noun.slice(0, -1));
  return forms;
}

/** True for a lower-case common noun, singular or plural, that can take a stance or speak. */
export function isActorNoun(lower: string): boolean {
  // "vice-president", "ex-minister"
  const prefix = /^(?:vice|deputy|ex|co|sub|under|multi|non|mid)-/.exec(lower)?.[0].length ?? 0;
  if (prefix > 0) return isActorNoun(lower.slice(prefix));
  return (
    singulars(lower).some((form) => NOUNS.has(form)) || (PEOPLE_SUFFIX.test(lower) && !THINGS.test(lower))
  );
}

/** True for a lower-case noun that names something written which may "say" or "find". */
export function isDocumentNoun(lower: string): boolean {
  return singulars(lower).some((form) => DOCUMENTS.has(form));
}
