/**
 * The 4096 words of codes, 12 bits each, sorted: 3 to 8 letters a–z, any two at
 * least two single-letter edits apart, so that a slip never names another word
 * (PROTOCOL §3.1). The order is part of the protocol.
 *
 * Selected from the EFF long word list by the Electronic Frontier Foundation
 * (https://www.eff.org/dice), licensed under CC BY 3.0 US
 * (https://creativecommons.org/licenses/by/3.0/us/). Changes: unpleasant words,
 * one of each pair that sounds alike, and words one edit from another were left
 * out.
 */
export const WORDS: readonly string[] = /* @__PURE__ */ `
abacus abdomen abide abiding ability ablaze abnormal abrasion abrasive abreast
abridge abroad abruptly absence absentee absently absolute absolve abstain
abstract absurd accent acclaim account accuracy accurate accustom acetone
achiness aching acid acorn acquaint acquire acre acrobat acronym action activate
active activism activity actress acts acutely aeration aerobics aerosol afar
affair affected affirm affix affluent afford affront aflame aflutter afoot
afraid ageless agency agenda agent aghast agile aging agnostic agonize agony
agreed agreeing ahead ahoy aim alarm album alfalfa algebra alias alibi alienate
aliens alike alkaline almanac almighty almost aloft aloha alone aloof alphabet
alright although altitude alto aluminum alumni always amaretto amaze amber
ambiance ambition ambush amends amenity amiable amicably amigo amiss ammonium
amnesty amniotic among amount amperage ample amplify amuck amulet amusable
amused amusing anaconda anagram anatomy anchor anchovy ancient android anemia
aneurism anew angelic anger angled angling angrily angular animal animate
animator anime ankle annex annotate annoying annually annuity anointer another
antacid anteater antelope antennae anthem anthill antibody antics antidote
antihero antiques antirust antler antonym antsy anvil anybody anyhow anymore
anyone anyplace anything anytime anyway anywhere aorta apache apostle appear
appease appendix appetite applaud applause applied apply approach approval
approve apricot april apron aqua aqueduct ardently arena arguable argue arise
armband armchair armful armhole arming armless armoire armored armory aroma
around arousal arrange array arrest arrival arrive arrogant ascend ashamed ashen
ashy askew asleep aspect aspirate aspire aspirin astonish astound astute
atlantic atlas atom atonable atrium attach attain attempt attendee attest attic
attire atypical audacity audible audience audio audition august author autism
autistic avatar avenge avenging average avert aviation aviator avoid await
awaken award awhile awkward awning awoke awry axis babble babbling babied baboon
backache backdrop backer backfire backhand backlash backless backlit backlog
backpack backrest backroom backside backslid backspin backtalk backup backward
bacon bacteria badass badge badland badly badness baffle baffling bagel bagful
baggage bagged baggie bagging baggy bagpipe baguette baked bakery bakeshop
baking balance balcony balmy balsamic bamboo banana banish banister banjo
bankable bankbook banknote bankroll banner banshee barbecue barbed barbell
barcode bargraph barista baritone barley barmaid barman barn barrack barrel
barrette barrier barstool barterer bash basics basil basket batboy batch bats
battered battery batting bazooka blabber blade blah blaming blank blast blatancy
blazer bleak bleep blemish blend bless blighted blimp bling blinker blinking
blinks blissful blitz blizzard bloated bloating blob bloomers blooming blooper
blouse bluff blunt blurb blurred blurry blush blustery boaster boastful boasting
boat bobbed bobbing bobcat bobsled bobtail body boggle bogus boil bok bonanza
bonding bondless boned bonehead bonelike bonfire bonnet bonsai booted booth
bootie booting bootlace bootleg borax boring borough borrower boss botanist
botany bottle bottling bottom bouncing bouncy bovine boxcar boxer boxlike breath
breeches breeder breeding breeze brethren brewery brewing briar brick bride
bridged brigade bright brim brisket briskly bristle broaden broadly broiler
broiling broken bronco bronze bronzing brook brought browbeat browse browsing
bruising brunette brussels brute bubbly bucked buckle buckshot buckskin buddhism
budding buddy budget buffalo buffed buffing buffoon bulb bulge bulgur bulldog
bullfrog bullhorn bullion bullish bullpen bullring bullseye bullwhip bully bunch
bundle bungee bunion bunkbed bunkmate bunny busboy busily busload bust busybody
buzz cabana cabbage cabbie cable caboose cache cackle cacti cactus caddie caddy
cadillac cadmium cage cahoots calamari calamity calcium calculus caliber calm
caloric calzone cameo camera camisole camper campfire camping campsite campus
canal canary cancel candied candle canine canned canning cannot canola canon
canopy canteen capable capacity capital capped capsize capsule caption captive
capture caramel carat caravan carbon carded cardiac cardigan cardinal careless
caress cargo caring carload carmaker carnage carnival carol carpool carport
carried carrot carry cartel cartoon carve carwash cascade casino cassette
casually catacomb catalog catalyst catalyze catapult cataract catcall catcher
catching catchy caterer catering catfight catfish cathouse catlike catnap catsup
cattail cattle catty catwalk caucus causal cause causing cautious cavalier
cavalry caviar cavity cedar celery celibacy celibate celtic cement census
ceramics ceremony certify cesarean cesspool chafe chaffing chain chalice chamber
champion chance channel chant chaos chaplain chapter charcoal charger charging
chariot charity charm charred chasing chastise chastity chatroom chatting
cheating cheddar cheek cheese chemist chemo cherub chess chevron chevy chewable
chewer chewing chief childish chili chimp chirping chirpy chitchat chivalry
chive chloride choice choking chooser choosing choosy chop chosen chowder
chowtime chrome chubby chuck chug chummy churn chute cider cilantro cinch cinema
cinnamon circle circling circular circus citable citadel citation citizen citric
citrus city civic clad claim clambake clammy clamor clamp clang clanking clapper
clarify clarinet clash clatter clavicle clean cleft clench clerical clerk clever
clicker client climate climatic clinic clip clique cloak clobber cloning
closable closure clothes clothing cloud clubbed clubbing clumsily clumsy clunky
clutch coach coastal coauthor cobalt cobbler cobweb cocoa coconut cod coeditor
coerce coexist coffee cogwheel coherent cohesive coke cola coleslaw coliseum
collage collapse collar collie colonial colonist colonize colony colossal
comfort comfy comic coming comma commence commend commode common commute company
compare compel compile comply composed compost compound compress computer
comrade concave conceal conceded concept concise conclude concrete concur
condense condone conduit confess confetti confider confined confirm conflict
confound confront confused congrats congress conical conjure conjuror consent
console constant consult consumer contact contempt contend contents contest
contort contour contrite control convene copied copilot copious copper copy
coral cork cornball corncob cornea cornhusk cornmeal corny coronary coroner
corporal correct corridor corrode corsage corset cortex cosigner cosmos cost
cottage cotton cough could counting county courier covenant cover coveted
coveting coyness cozily coziness crabbing crablike crabmeat cradle cradling
crafter craftily crafty crane cranial cranium craving crawfish crawlers crayon
crazed crazily crazy creamed crease creasing creation creative creature credible
credit creed creme creole crept crescent crested cresting crevice crewless
crewman crewmate crib cricket crier crimson cringe cringing crinkle crisped
crisping crispy criteria critter crock croon cross crouch crouton crowbar crowd
crucial crudely cruelly crumb crumpet crumpled cruncher crunchy crusader crushed
crushing crust crux crying cryptic crystal cube cubical cubicle cucumber cuddle
cufflink culinary culpable culprit cultural culture cupcake cupid cupping
curable curator curfew curled curling curly cursive cursor curtain curtsy cushy
cusp cussed custard custody customer customs cut cycle cyclic cycling cyclist
cylinder cymbal dad daffodil dagger daily daintily dainty dallying dance dancing
dander dandruff dandy dangle dares daringly darkened darkish darkness darkroom
darling dart data datebook dating daughter daunting dawdler dawn daybed daybreak
daycare daydream daylight daylong dayroom daytime dazzler dazzling deacon
deafness dealer dealing dealt dean debate debating debit debrief debtless debug
debunk decade decaf deceased deceit deceiver december decency decibel decimal
decipher deck declared decline decoy decrease decree dedicate deduct deed deepen
deeply deepness defacing default defender defense deferral deferred defiance
defiant defile defiling definite deflate deflator defog deforest defrost deftly
defuse defy degraded deity dejected delay delegate delete deletion delicacy
delirium delivery delouse delta deluge delusion demeanor democrat demotion
deniable denote dense density dental dentist denture departed depict deplored
deploy depose depraved depress depth deputize deputy derail deranged derby
derived designed desktop deskwork desolate despite destiny destruct detached
detector detonate detoxify deuce devalue deviancy deviate deviator device
devotee devourer devoutly diabetes diabetic diabolic diagram dial diameter diary
dice dictate diffused dig dilation diligent dilute diminish dimly dimmed dimness
dimple diner dingbat dinghy dingo dining diocese dioxide diploma dipped dipping
directed directly direness disabled disagree disallow disarray disaster disband
disburse discard discern disclose discolor discount discover discuss disdain
dish disjoin dislike dislodge disloyal dismiss disobey disorder dispatch
dispense displace display disposal dispose disprove dispute disrupt dissuade
distance distant distaste distill distinct distort distract distress distrust
ditch ditto ditzy divided dividers dividing divinely divinity division divisive
divorcee doable docile doctrine document dodge doing dole dollop dolly dolphin
domain domelike domestic dominion dominoes donated donation donator donor donut
doodle doorbell doorknob doorman doornail doorpost doorstep doorway doozy dorsal
dosage dotted doubling douche dowry drab dragging dragster drainage drained
dramatic drank drastic dreaded dreadful dreamily dreamt dreary drench dress drew
dribble dried drift driller drilling drinking drippy drivable driven driveway
driving drizzle drone droop dropbox dropkick droplet dropout dropper drowsily
drudge drum dry dubbed duchess duckbill ducking ducktail ducky duct dude duffel
dugout duh duller dullness duly dumping dumpster duplex durably duration during
dusk dutiful duvet dwarf dweeb dwelled dwelling dwindle dynamic dynamite dynasty
dyslexia eagle earache eardrum earflap earful earlobe early earmark earmuff
earphone earpiece earplugs earring earshot earthen earthy earwig easeful easel
easiest easily easiness easing easter eastward eatable eaten eatery ebay ebook
ecard echo eclair eclipse ecology economic economy edginess edging edgy edition
editor educated educator effects effort eggnog eggplant eggshell egotism eject
elastic elated elbow elderly eldest election elective elephant elevate elevator
eleven elf eligible elite elitism elixir elliptic elope eloquent elude elusive
elves email embark embassy emblaze emblem embody embolism emboss emcee emerald
emission emit emote emoticon empathic empathy emperor emphases emphatic employed
emporium empower emptier empty emu enable enamel encircle enclose encode
encroach encrust encrypt endanger endeared ended ending endless endnote endorse
endpoint enduring energize energy enforced engaged engaging engine engorge
engraved engross engulf enhance enjoyer enjoying enlarged enlisted enquirer
enrage enrich enroll ensnare ensure entail entering enticing entire entitle
entity entomb entrap entree entrench entryway entwine envelope enviable envious
envision envoy enzyme epic epidemic epidural epilepsy epilogue epiphany episode
equal equate equation equator equinox equity erasable erased erasure errand
erratic error erupt escalate escapade escapist escargot eskimo espresso essay
essence estate esteemed estimate estrogen etching eternal eternity ethanol ether
ethics evacuate evacuee evasion even everyday everyone evidence evident evoke
evolve exact exalted example excavate excess exchange exciting exclaim exclude
excuse exert exes exhale exhaust existing exodus exorcism expand expanse
expenses expiring explain explicit explore exponent exporter expose exposure
express extended extent exterior extinct extras extrude fabric fabulous facebook
facedown faceless facelift faceted facial facility facing factoid factor factual
faculty fade falcon fall false familiar family famished fancied fancy fanfare
fang fantasy fastball fasting fastness faucet favored favoring favorite fax
feast federal fedora feeble feel feisty feline feminine feminism femur fence
fencing fender ferment fernlike ferocity ferret ferris ferry fervor festival
festive fetch fiber fiction fiddle fiddling fidelity fidgety fifteen fifth
fiftieth figment figure figurine filing filled film filter filtrate finale
finalist finalize finally finance fineness finicky finished finite finless
finlike fiscally fit five flaccid flagman flagpole flagship flail flakily flaky
flanked flannels flap flaring flashily flashing flashy flask flatbed flatfoot
flatly flatness flatten flattery flattop flatware flatworm flaxseed fled fleshed
flick flier flight flinch flint float flogging floral florist floss flyable
flyaway flyover flypaper foam fog folic folk follicle follow fondling fondly
fondness fondue food footage football footbath footer footgear foothill foothold
footless footman footnote footpad footrest footsie footsore footwork fossil
founder founding fountain foyer fraction fracture fragile fragment fragrant
frame framing frantic frayed frays freckled freebase freebee freedom freefall
freehand freeing freeload freely freeness freeware freeway freewill freight
frenzied frequent fresh fretful fretted friday fridge friend frighten frigidly
frill frisbee frisk from front frosted frostily frosting frosty froth frown
frozen fructose frugally fruit gab gaffe gaining gains gala galleria galley
gallon gallows galore gambling game gaming gamma gangrene gangway garage garden
gargle garland garlic garment garnet garnish garter gatherer gauging gauntlet
gauze gawk gear gecko geek geiger gem generic generous genetics genre gentile
gently gents geologic geology geometry geranium gerbil germless gesture getaway
getting getup giant giblet giddily giddy gift gigabyte gigantic giggle giggling
gigolo gills gimmick girdle giveaway given giving gizmo gizzard glacial glacier
gladly glamour glance glancing glare glass glaucoma glazing gleaming gleeful
glider gliding glimmer glimpse glisten glitch glitter glitzy gloater gloomily
gloomy glorify glorious glory glove glowing glowworm glucose glue gluten glutton
gnarly gnat goal goatskin goes goggles goldfish goldmine golf goliath gonad
gondola gone gooey goofball google goon gopher gorged gorgeous gosling gossip
gothic gotten graceful gracious graded gradient grading graduate graffiti
grafted grafting grain granddad grandkid grandly grandma grandson granite granny
granola granular graph grapple grasp gratify gratuity gravel gravity gravy
greasily greedily greedy green greeter greeting grid grieving grievous grimace
grime grinch grinning groggily groggy groom groove grooving grouped grout grower
growl grub grudging grueling gruffly grumble grumpily grunge grunt guidable
guidance guide gullible gulp gumball gumdrop gumming gummy gurgling guru gush
gusto gutless guts guy guzzler gyration habitat habitual hacked hacking hacksaw
haggler haiku half halogen halved hamlet hammock hamster handbag handball
handbook handcart handclap handcuff handed handful handgrip handgun handheld
handler handling handmade handoff handpick handrail handsaw handset handwash
handwork handyman hangnail hangout hangup hankie hanky happier happiest happily
happy harbor hardcopy hardcore harddisk hardened hardhat hardhead hardware
hardwood hardy harmony harness harpist harvest hassle haste hastily hatbox
hatchery hatchet hatless haven hazelnut hazily haziness hazing hazy headache
headband headed headgear heading headlamp headlock headrest headroom headset
headsman headway heap heave heavily hedge hefty helium helmet helper helpful
helping helpless helpline hemlock henchman henna herald herbal herbs heritage
hermit heroics heroism herring herself hertz hesitant hesitate hexagon hexagram
hubcap huddling huff hula human humble humbling humility hummus humorist
humorous humpback humped humvee hungrily hungry hunk hunter hunting huntress
huntsman hurdle hurler hurried hurry husband husked hybrid hydrant hydrated
hydrogen hyphen hypnoses hypnotic iciness icing icky icon idealism idealize
ideally identify ideology idiocy idiom idly igloo ignition ignore iguana
illusion illusive image imagines imaging imbecile imitate immature immerse
imminent immobile immodest immortal immunity immunize impaired impart impeding
imperial impish implant implicit implode imply impolite importer impose imposing
impound imprint imprison improper improve impulse impure impurity iodine ipad
iphone irate irk irrigate irritant islamic islamist isolated isotope issue
issuing italics item itunes ivory ivy jackal jacket jackpot jailbird jailer
jalapeno jam janitor january jargon jasmine jaundice jaunt java jawed jawless
jawline jaws jaybird jazz jeep jellied jelly jersey jester jet jiffy jigsaw
jimmy jingle jingling jitters job jockey jogger jogging john joining jokester
jokingly jolt jovial joyfully joyous joyride joystick jubilant judicial judo
juggle juggling jugular juice jujitsu jukebox jumbo jump junction juncture june
junior juniper junkie junkman junkyard jurist juror jury justice justify justly
justness juvenile kabob kangaroo karaoke karate karma kebab keenly keenness keg
kelp kennel kept kerchief kerosene kettle kick kiln kilobyte kilogram kilowatt
kimono kindle kindling kindness kindred kinetic kinfolk king kinship kinsman
kissable kisser kissing kitchen kite kitten kitty kiwi kleenex knapsack knee
knelt knickers knoll koala kooky kosher krypton kudos labored laboring labrador
ladder ladies ladle ladybug ladylike lagoon lair lake landfall landing landlady
landless landline landlord landmark landmass landside language lantern lapdog
lapel lapping laptop lard large lasso lather latitude latrine latticed launch
launder laundry laurel lavender lavish laxative lecturer legacy legal legend
legged leggings legible lego legroom legume legwork lemon length lens leotard
lesser letdown lethargy letter lettuce level leverage levers levitate liable
liberty library licorice lid life lifter lifting liftoff ligament likely
likeness likewise liking lilac lilly limb limeade limes limit limping limpness
linguini linguist linked linoleum linseed lion liquefy liqueur liquid lisp
litigate litmus little lived lividly lizard lucid luckily luckless lukewarm
lullaby lumber luminous lumpish lunacy lunar lunchbox luncheon lung lurch lure
lushly lushness luster lustily lustrous lusty luxury lying lyricism lyrics
macarena macaroni macaw mace machine magazine magenta magical magician magma
magnetic magnify magnolia mahogany maimed majestic majesty majority makeover
maker malt mammal mammary manager managing manatee mandarin mandate mandolin
mango manhole manhood manhunt manicure manila mankind manlike manly manmade
mannish manor manpower mantis mantra manual map marathon marbled marbling march
mardi margin marigold marina marital maritime maroon marrow marshy marxism
mascot mashed mashing massager masses massive mastiff matador matchbox material
math matrix matron matted maturely maturing maturity maverick maximize maximum
maybe mayday moaner moaning mobile mobility mobilize mobster mocha mocker mockup
modified modify modular module moisten moisture molasses mold molecule molehill
mollusk mom monday monetary monetize mongoose mongrel monitor monkhood monogamy
monogram monopoly monorail monotone monotype monoxide monsieur monsoon monthly
monument moody mooing moonbeam mooned moonlike moonlit moonrise moonwalk morale
morality morally morbidly morphine morse mortify mosaic mossy mothball motion
motivate motive motor motto mounted mourner mournful mouth movable movie mower
mud mulberry mulch mule mulled mullets multiple mummify mumps munchkin mundane
muppet mural muscular museum mushily mushroom music musket musky mustang mutable
mutate mutation mutiny mutual myself myspace mystify nacho nail nanny nape
napkin native natural nature navy nearby nearest neatly nebula nectar nemeses
neon nephew nerd nervy nest neuron neuter never nibble niece nifty nimbly ninja
ninth nuclei nucleus nugget nullify numbing numeral numeric nursery nursing
nurture nutcase nutlike nutmeg nutty nuzzle nylon oaf oasis object obliged
oblong oboe obscure obtain obtuse obvious occupy ocean ocelot octagon octane
october octopus ogle oink okay olive omega omen ominous onboard ongoing onion
online only onset onshore onstage onto onward onyx oops opacity opal operate
oppose opt osmosis otter ought ounce outage outback outbid outcast outcome
outfit outgrow outing outlet outline outlook outpost outpour output outrank
outsell outward ovary overact overall overbid overdue overfed overlap overpay
overrun overtly overuse owl oxford oxidant oxidize oxygen oyster ozone paced
pacific pacify padded padding paddle padlock pager pajamas palace paltry pampers
panama pancake panda panther pants papaya paprika papyrus parade paradox parcel
parched pardon parish parka parking parkway parlor parole parsley parsnip
partake parted partner party passage passing passion pasta pastel pastime pastor
pasture patient patio patriot patrol pauper paving payable payback payee payment
payroll pebble pecan pectin pelican pellet pelt penalty pencil pendant penny
penpal pension pep percent perch perfume perky perm peso petal petite petri
petted petunia phantom phoenix phonics phony photo phrase placard placate
planner plant plasma plaster plating player playful playoff playpen playset
plaza pleat pledge plenty plod pluck plug plural plywood poem pogo pointed
pointy poise poker poking polar policy polish polka polygon polymer poncho
popcorn pope poppy popular porous portal portion portly posh possum postage
postbox posted posting postwar pouch pound pouring pout powdery powwow pox
prance pranker praying precise precook precut predict preface prefix pregame
prelaw prelude premium prepaid prepay preplan preshow presoak preteen pretext
pretty pretzel prevail prevent preview prewar primal primary primate primer
primp print prior prism prissy privacy probing problem process prodigy produce
profile progeny program prong pronto proofs propose props prorate proton proud
proved provoke prowler proxy prozac pruning psychic public pucker pueblo pull
pulsate pulse puma pumice pummel pupil purely purge purify puritan purple purr
pursuit pushing pushpin pushup putdown putt pyramid python quail quake quaking
qualify qualm quantum quarry quartet quench query quicken quickly quiet quill
quintet quirk quiver quote rack racoon radar radial radio radish raft ragweed
raider railcar railing railway raisin rally ramble ramp ramrod ranch random
ranged ranging rare rarity rascal rasping ravage ravine ravioli reach reactor
ream reapply reason reawake rebirth reboot reborn rebound rebuff rebuild recall
recant recede recess recital recite reclaim recluse recolor recopy record
recount recoup rectify reenact reenter reentry referee refill refined reflex
refocus refold refract refrain refresh refried refund refusal refute regain
regalia regally reggae regime region regress regroup regular rehab reheat rehire
reissue rejoice rejoin relax relearn release reliant relic relight relish relive
reload relock remake remark remarry rematch remedy remix remnant remorse removal
removed rename renewal renewed rented reoccur reopen reorder repaint repair
repave repeal replace replica reply repost reprise reps reptile request require
reroute rerun resale rescuer resend reset reshape reshoot residue resize resort
respect result resume retail rethink retinal retired retool retouch retrace
retread retrial retry return retying retype reunion reunite reuse reveler
revenue reverb revered reverse revise revisit revival reviver reward rewash
rewind rework rewrap rewrite rhyme ribbon ribcage riches richly rickety ricotta
ridden riding rifling rigging rigor rimless rind rinse rinsing ripcord ripple
riptide risotto ritalin riveter roamer roaming roast robe robin robust rocket
rocking rocky rogue roman roping roster rosy rotting rotunda roundup routine
royal rubber rubbing rubdown ruby ruckus rug ruined rummage rumor runner running
runway rupture sabbath sacred sadden saddled safari safely saffron saga said
saint salad salami salary saline salon salsa salute salvage sandal sandbar
sandbox sandlot sandpit sank santa sapling sarcasm sardine sassy satchel satin
satisfy saucy sauna savanna saved savings savor say scabbed scabby scalded scale
scaling scallop scanner scant scared scarf scarily scenic scheme scholar science
scion scoff scone scoop scooter scorch scorer scoring scoured scouts scrap
scratch screen scribe script scroll scrooge scruffy scrunch scuba scurvy scuttle
second secrecy secret sector secular sedan segment seismic seldom seltzer
seminar senate senator send senior sepia septic septum sequel series sermon
serpent serve service serving sesame setback seventh shack shaded shadily
shading shadow shaky shallot shampoo shanty shape sharper shawl sheath shed
sheep shelf shelter shelve sherry shield shifter shifty shimmer shimmy shindig
shine shingle shining ship shirt shopper shore shorten shortly shorts shout
showbiz shower showing showman shown showoff shrank shrill shrimp shrubs shrug
shudder shuffle shush siamese sibling sierra siesta sighing silent silica
silicon silk silver sincere singer singing sinuous siren sister sitcom sitting
sixfold sixteen sixth sixties sizable size sizing sizzle skater skating sketch
skewed skied skiing skimmed skinny skipper skittle skyline skype skyward slab
slacked slacks slashed slate sleek sleeve slept sliced slicing slinky sliver
slogan sloped sloping sloppy slot slouchy sludge slurp small smartly smasher
smashup smile smirk smith smitten smock smoked smolder smooth smother smudgy
smugly snagged snaking snap snarl snazzy sneak sneeze sniff snippet snitch
snooper snooze snorkel snowcap snowy snub snuggle species specked specks speech
speed speller spender spent sphere sphinx spider spiffy spill spinach spinal
spindle spinner spinout spiny spirits splashy splice splurge spoiled spoils
spoken sponge sponsor spoof spooky sporty spotted spousal spouse sprain sprang
sprawl spray spree sprig sprite sprout spruce spud sputter squad squall squash
squeak squeeze squint squire squishy stadium staff stage staging stained stamina
stammer stamp stand staple starch stardom stark starlet starry starter startle
startup starved stash statue staunch stays steam stellar stencil stereo sterile
sternum stew stick stiffen stiffly stifle stilt stimuli stingy stipend stir
stoic stoke stoning stony stood stooge stopped storage storm stratus straw
streak street strep stretch strewn strict stride strobe strudel strum stubbed
stubble stucco student studied studio study stuffed stung stunned stupor styling
stylist stylus suave subdued subject sublet sublime subpar subplot subside
subsoil subtext subtly subtype suburb subway subzero such suction sudoku suds
suffice suffix sugar suggest suing suitor sulfate sulfide sulfur sullen supply
support supreme surface surfer surgery surname surpass surplus surreal survey
survive sushi suspend swagger swan swarm swear swell swiftly swirl swivel
swooned swoosh sworn symptom synapse synergy syrup system tabasco tabby tables
tabloid tacky taco tactful tactics tactile tadpole tag tainted talcum tamale
tamer tannery tapered tapioca target tarmac tarot tartar tartly task tassel
tasty tattoo tavern thank that theater theme thermal thermos thesis thicken
thigh thimble thing thinly thinner thirty thorn those thrash thread thrift
thrive throat throng thrower thud thumb thyself tiara tibia tidal tidbit tidings
tidy tiger tighten tightly tigress tile timid timing timothy tinfoil tingly
tinker tinsel tint tinwork tipoff tipper tiptop trace tracing tractor traffic
tragedy trapped traps tray treat treble tree trekker tremor trend triage trial
tribune triceps trickle tricky trident trifle trilogy trimmer trinity trio
tripod triumph trivial trodden trophy tropics trough trowel truck truffle trump
trunks trustee truth tubular tuesday tuition tulip turbine turf turkey turmoil
turret turtle tutor tutu tux tweak tweed twelve twenty twerp twice twiddle twig
twins twisted twisty twitch twitter tycoon tyke udder ultra umpire unaired
unawake unbaked unbend unblock unboxed uncanny unchain uncheck uncivil unclad
unclasp uncle unclip uncloak unclog uncork uncover uncross uncrown uncured uncut
undated undoing undone undress unearth unease uneaten unequal uneven unfazed
unfiled unfold unglue ungodly unhappy unheard unhinge unhook unicorn unified
unify unison unkind unknown unlaced unlatch unleash unless unlined unlit unloved
unlucky unmade unmixed unmoral unnamed unnerve unpack unpaid unpaved unplug
unquote unread unrest unripe unrobed unruly unscrew unseen unsent unsnap unstuck
untaken untaxed untidy untie untimed untried untrue untruth untwist untying
unused unusual unvocal unwary unweave unwed unwell unworn unwound unwoven unzip
upbeat upchuck update upfront upgrade upheld uphill upload upon upper upright
upriver uproar uproot upscale upside upstage upstart upswing uptake uptown
upward upwind urban urchin urgency urgent urging urology usable usage used usher
usual utensil utility utilize utmost utopia vacancy vacant vacate vaguely
valiant valid valium value vanilla vanity vantage varied variety various varmint
varsity varying vastly veal vegan veggie velcro velvet vendor venue verbose
verdict verify verse version versus vertigo very vessel veteran veto vibes
victory video viewer viewing village violet violin viral virtual viscous visible
vision visitor visor vista vitally vocally voice voicing volley voltage volumes
voter voting voucher vowed voyage wafer waged waggle wagon walk walmart walnut
walrus waltz wand wannabe wanted wanting wasabi washday washer washout washtub
whacky wham wharf wheat whiff whiny whoever whole whoopee whoops why widely
widen widget width wifi wildcat wilder wildly willing willow wilt wincing winner
wipe wired wiring wiry wisdom wispy wistful wobble womanly woof word worried
worry woven wow wrangle wrecker wriggle wrinkly wrist writing written wronged
wrongly xbox xerox yahoo yanking yeah yelling yen yiddish yield yippee yodel
yoga yogurt yonder yoyo zealous zebra zero zesty zipfile zippy zips zodiac
zoning zoology zoom
`.trim().split(/\s/);
