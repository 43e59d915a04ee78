/** Each line: the plain form, then forms that no rule leads back to it. */
const FAMILIES = `
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
creep crept
deal dealt
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
learn learnt
leave left
lend lent
lose lost
make made
mean meant
meet met
overcome overcame
overthrow overthrew overthrown
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
speed sped
spell spelt
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
weave wove woven
win won
withdraw withdrew withdrawn
withstand withstood
write wrote written
man men
woman women
child children
foot feet
tooth teeth
goose geese
mouse mice
person people
life lives
wife wives
knife knives
half halves
leaf leaves
wolf wolves
self selves
thief thieves
analysis analyses
basis bases
crisis crises
thesis theses
hypothesis hypotheses
criterion criteria
phenomenon phenomena
medium media
bacterium bacteria
nucleus nuclei
vertex vertices
matrix matrices
datum data
die dying died dies
lie lying lied
tie tying tied
big bigger biggest
good better best
bad worse worst
far further furthest farther farthest
two second secondly
three third thirdly
five fifth
eight eighth
nine ninth
twelve twelfth
long length
wide width
deep depth
high height
strong strength
broad breadth
die death dead
believe belief
grow growth
prove proof
lose loss
choose choice
sell sale
live life alive
university universities
`;

/** A word's irregular forms, each with the word it is a form of. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [plain = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, plain] as const);
    }),
);
