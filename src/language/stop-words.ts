/** Words that say how a sentence is built and not what it is about. Lower case, apostrophes removed. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above actually after again against all along also although always am among amongst an and another any
  anybody anyone anything are arent around as at be became because become becomes been before being below besides
  between both but by can cannot cant come could couldnt did didnt do does doesnt doing done dont down during each
  either else etc even ever every exactly for from further gave get gets getting give given gives go goes going
  gonna gone got had hadnt has hasnt have havent having he hed hell hence her here heres hers herself hes him
  himself his how however hows i id if ill im in into is isnt it itd itll its itself ive just let lets like may
  maybe me might mine more most much must my myself neither never no nor not of off often oh ok okay on once only
  onto or other others ought our ours ourselves out over own per perhaps please quite rather really s same shall
  shant she shed shell shes should shouldnt since so some somebody someone something still such t tell than thanks
  that thats the their theirs them themselves then there theres these they theyd theyll theyre theyve thing things
  this those though through throughout thus till to together too toward towards under unless until up upon us use
  used uses using usually very via was wasnt we wed well were werent weve what whatever whats when whenever where
  whereas wheres wherever whether which whichever while whilst who whoever whom whos whose why whys will with within
  without wont would wouldnt ya yeah yes yet you youd youll your youre yours yourself yourselves youve`.split(
    /\s+/,
  ),
);

export function isStopWord(lower: string): boolean {
  return STOP_WORDS.has(lower);
}
