/**
 * 1,024 short words that are easily told by telephone: ten bits each.
 *
 * From the EFF's short list of words for passphrases (Joseph Bonneau, Electronic Frontier Foundation, 2016,
 * https://www.eff.org/dice, CC BY 3.0 US), changed: without words that sound like another or that nobody in pain
 * wants to read, and without 115 that one letter turns into another of the list.
 */
export const WORD_LIST: readonly string[] = `
  acorn acre acts afar affix aged agent agile ahead aim ajar alarm alias alibi alien alike alive
  aloe aloft aloha alone amend amino ample amuse angel anger angle ankle apple april apron aqua
  area arena argue arise aroma array art atlas atom attic audio avert avoid awake award awoke axis
  bacon badge bagel baggy baked baker balmy banjo barge barn basil bask batch baton bats blank
  blaze blend bless blimp blink blob blog blot blurt blush boast boat body boil bok bolt boned
  bonus book booth boots boss both boxer breed brick bride brim bring brink broad broil brook
  broom brush buck bud buggy bulge bulk bunch bunt busy buzz cable cache cadet cage calm cameo
  canal candy cane canon cape card cargo carol carry carve cash cause cedar chain chair chant
  charm chase cheek cheer chef chess chest chew chief chill chip chomp chow chuck chunk churn
  chute cider cinch city civic civil clad claim clamp clasp class claw clay clean clear cleat
  cleft clerk click cling clink clip cloak clock clone cloth cloud clump coach coat cod coil cold
  coma come comic comma copy coral cork cost couch cough cover cozy craft crane crank crate crawl
  crazy creme crepe crept crib crisp crop cross crowd crown crumb cub cure curl curry curve curvy
  cushy cut cycle dab dad daily dairy daisy dance dandy darn dart data date dawn dean debit debug
  decaf decal deck decor decoy deed delay denim dense dent depth derby desk dial diary dice dig
  dill dime dimly diner dingy disco dish ditch dock dodge doing doll donor donut dose dot down
  dowry doze drama drank draw dress dried drift drive drone droop drove drum dry duct duke duo
  dust duty dwarf dwell eagle early earth easel eaten eats ebony ebook echo edge eel eject elbow
  elder elk elm elope elude elves email emit empty emu enter entry envoy equal erase error essay
  etch evade even evoke exact exit fable faced fact fade fall fancy fax feast fence fend ferry
  fetch fiber fifth fifty film final finch fit five flag flaky flame flap flask fled flick fling
  flint flirt float flock flop floss flyer foam foe fog foil folic folk food found foyer frail
  frame fray fresh fried frill frisk from front frost froth frown froze fruit gains gala game gap
  gas gave gear gecko geek gem genre gift gig gills given giver glad glide gloss glove glow glue
  goal going golf gong good gooey goofy grab grain grant grape graph grasp grass gravy green greet
  grew grid grill grip grit groom growl grub grunt guide gulf gulp gummy guru gush gut guy habit
  half halo happy hash hasty hatch haven hazel hazy heap heat heave hedge hefty help herbs hers
  hub hug hula hull human humid hump hurry ice icing icon icy igloo image iron issue item ivory
  ivy jam jaws jazz jelly jet jiffy job jolly jolt joy judge juice juicy july jumbo jump junky
  juror jury keep keg kept kick kilt king kite kitty kiwi knee knelt kung ladle lady lair lake
  lance land lapel large lasso last latch lazy left legal lemon lens level lever lid life lilac
  lily limes line lion list lived lunar lurch lure lyric maker malt mama mango manor many map
  march marry mate math mocha moist mold mom moody mop morse most motor motto mount mouse mousy
  mouth move movie mower mud mulch mule mull mumbo mummy mural music musky nacho nag nail name
  nanny navy near neon nest next niece ninth nutty oak oasis ocean old olive omen onion only ooze
  opal open opera opt otter ounce outer oval owl ozone pace pager palm panda park party pasta path
  patio payer pecan penny pep perch perky perm petal petri photo plank plant plaza plead plot plow
  pluck plug plus poach pod poem poet pogo point poise poker polar polka polo pony poppy pork
  poser pouch pound pout press print prior prism prize probe prong proof props prude prune pry
  pulp pulse puma punch pupil puppy purr purse push putt quack quake query quiet quill quit quota
  quote race radar radio raft raid rally ramp ranch range rant raven reach react ream recap relax
  relic remix repay reply rerun reset rhyme rich ride rigid rigor rinse ripen risk ritzy rival
  river roast robe robin rock rogue romp rope rover royal ruby rug rule runny rust sage said salad
  salon salsa salt sandy satin sauna saved savor sax scale scan scarf scoff scoop scoot scope
  score scout scrap scrub scuba scuff sect sedan self send sepia serve set seven shack shade shady
  shaft shaky sham shape sharp shed sheet shelf shell shine shiny shirt shop shore shown showy
  shred shrug shun shush shut shy sift silk silly silo sip siren sixth size skate skew skid skier
  skies skip skirt sky slab slack slain slate slaw sled sleek slept slice slit slum slurp slush
  small smell smile smirk snack snap snare sneak sniff snort snowy snuff speak speed spent spew
  spied spiny spoke spoof spoon sport spot spray spree spur squad squat squid staff stage stall
  stamp stand stark start stash stays steam steep stem stick stir stock stony stood stool stop
  storm stout stove straw stray stud sugar surf sushi swab swarm sway sweat sweep swept swim swing
  swipe swirl swoop syrup tacky taco tag take tall talon tamer tank taper taps taste tasty taunt
  thank thaw theme thing think thorn those thud thumb thus tiara tidal tidy tiger tile tint tiny
  track trade train trait trap treat tree trek trend trial tribe trick trio trout truce trump
  trunk try tulip tummy turf tusk tutor tutu tux tweak tweet twice twine twins twirl twist uncle
  uncut undo unify union unit untie upon upper urban used user usher utter value vapor vegan venue
  verse vest veto video view visor vixen vocal voice volt voter vowel wad wafer wages wagon walk
  water wavy wheat whiff whole whoop wick widen widow width wifi wilt wind wink wipe wired wiry
  wise wish wispy wok wolf wool woozy word worry woven wrist yam yard year yeast yield yodel yoga
  yoyo zebra zero zesty zippy zone zoom
`
  .trim()
  .split(/\s+/);
